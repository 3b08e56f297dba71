import { AppError } from "@/lib/core/errors";
import type { DocumentErrorReason } from "../schemas";

/** A document that will not become readable by trying again. */
export class DocumentRefused extends Error {
  override readonly name = "DocumentRefused";
  readonly reason: DocumentErrorReason;

  constructor(reason: DocumentErrorReason, options?: ErrorOptions) {
    super(`The document was refused: ${reason}`, options);
    this.reason = reason;
  }
}

/** The refusal as the answer to whoever brought the document; `field` is what it came in. */
export function toAppError(error: unknown, field: "file" | "url"): unknown {
  if (!(error instanceof DocumentRefused)) return error;
  return new AppError(error.reason === "file_too_large" ? "too_large" : "invalid", {
    reason: error.reason,
    issues: [{ path: field, rule: rules[error.reason] ?? "cannot be read" }],
    cause: error,
  });
}

const rules: Partial<Record<DocumentErrorReason, string>> = {
  type_not_supported: "must be a PDF, Word (DOCX), HTML, Markdown or text file",
  file_too_large: "must not be larger than 10 MB",
  empty: "must not be empty",
  url_not_allowed: "must be an address on the public web",
};
