import {
  factFields,
  idleFactForm,
  type FactFormState,
  type FactFormStatus,
} from "@/components/facts/fact-form-state";
import { AppError } from "@/lib/core/errors";

/** What a form says to a refused fact; an error that nobody outside can help is thrown on. */
export function toFactFormState(error: unknown): FactFormState {
  if (!(error instanceof AppError)) throw error;
  const paths = error.issues.map(({ path }) => path.replace(/[[.].*$/, ""));
  const fields = factFields.filter((field) => paths.includes(field));
  switch (error.code) {
    case "invalid":
      return { ...idleFactForm, status: "refused", fields };
    case "conflict":
      return { ...idleFactForm, status: "repeated", fields };
    case "forbidden":
      return { ...idleFactForm, status: "forbidden" };
    case "unauthenticated":
      return { ...idleFactForm, status: "signedOut" };
    // Ours to repair, so it belongs into the log; the form says the same of it.
    case "internal":
      throw error;
    default:
      return { ...idleFactForm, status: "failed" };
  }
}

/** The status alone, for a form that has no name which another entry could have already. */
export function toFactFormStatus(error: unknown): Exclude<FactFormStatus, "repeated"> {
  const { status } = toFactFormState(error);
  return status === "repeated" ? "failed" : status;
}
