import { AppError } from "@/lib/core/errors";
import type { FactKind } from "../schemas";

const nameFields: Record<FactKind, string> = {
  service: "name",
  faq: "question",
  closure: "from",
  safety_card: "title",
};

/** Says which field to change when another entry has its name already; any other error as it was. */
export function nameRepeated(error: unknown, kind: FactKind): unknown {
  if (!(error instanceof AppError) || error.reason !== `${kind}_repeated`) return error;
  return new AppError("conflict", {
    reason: error.reason,
    issues: [{ path: nameFields[kind], rule: "must not be that of another entry" }],
    cause: error,
  });
}
