import type { AuthErrorKey } from "@/components/auth/form-state";
import { AppError } from "@/lib/core/errors";

/** The sentence for a refusal by the auth service; an unknown error is thrown on. */
export function toFormError(error: unknown): AuthErrorKey {
  if (!(error instanceof AppError)) throw error;
  if (error.reason === "same_password") return "passwordSame";
  if (error.reason === "weak_password") return "passwordShort";
  switch (error.code) {
    case "rate_limited":
      return "rateLimited";
    case "unavailable":
      return "unavailable";
    case "unauthenticated":
    case "forbidden":
    case "invalid":
      return "wrongCredentials";
    case "internal":
      throw error;
    default:
      return "unavailable";
  }
}
