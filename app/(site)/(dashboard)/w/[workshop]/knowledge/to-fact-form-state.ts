import { factFields, type FactFormState } from "@/components/facts/fact-form-state";
import { AppError } from "@/lib/core/errors";

/** What a form says to a refused fact; an unknown error is thrown on. */
export function toFactFormState(error: unknown): FactFormState {
  if (!(error instanceof AppError)) throw error;
  const paths = error.issues.map(({ path }) => path.replace(/[[.].*$/, ""));
  const fields = factFields.filter((field) => paths.includes(field));
  switch (error.code) {
    case "invalid":
      return { status: "refused", fields };
    case "conflict":
      return { status: "repeated", fields };
    case "forbidden":
      return { status: "forbidden", fields: [] };
    case "not_found":
    case "unavailable":
      return { status: "failed", fields: [] };
    default:
      throw error;
  }
}
