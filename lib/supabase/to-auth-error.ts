import { isAuthError, type AuthError } from "@supabase/supabase-js";
import { AppError, type ErrorCode } from "@/lib/core/errors";

/** The auth service's codes that a person can do something about; the rest is `unauthenticated`. */
const codeTable: Record<string, [code: ErrorCode, reason: string]> = {
  invalid_credentials: ["unauthenticated", "invalid_credentials"],
  email_not_confirmed: ["forbidden", "email_not_confirmed"],
  user_banned: ["forbidden", "user_banned"],
  otp_expired: ["invalid", "link_expired"],
  otp_disabled: ["invalid", "link_expired"],
  same_password: ["invalid", "same_password"],
  over_request_rate_limit: ["rate_limited", "too_many_attempts"],
  over_email_send_rate_limit: ["rate_limited", "too_many_mails"],
};

/** Whether the service itself failed, rather than refused. */
export function isServiceFailure({ name, status }: AuthError): boolean {
  return name === "AuthRetryableFetchError" || (status !== undefined && status >= 500);
}

/** Turns a refusal by the auth service into the error the edge understands. */
export function toAuthError(error: unknown): unknown {
  if (!isAuthError(error)) return error;
  if (isServiceFailure(error))
    return new AppError("unavailable", { reason: "auth_unavailable", cause: error });
  if (error.code === "weak_password")
    return new AppError("invalid", {
      reason: "weak_password",
      issues: [{ path: "password", rule: error.message }],
      cause: error,
    });
  const [code, reason] = codeTable[error.code ?? ""] ?? ["unauthenticated", "session_not_valid"];
  return new AppError(code, { reason, cause: error });
}
