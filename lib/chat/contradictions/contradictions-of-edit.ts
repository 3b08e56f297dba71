import type { ContradictionRow } from "../schemas";

/** What somebody has just saved. */
export type Edit =
  | { kind: "service" | "faq" | "closure" | "safety_card"; id: string }
  | { kind: "opening_hours" };

/** Of all contradictions those that one edit is a side of: texts against a price or the hours, or the text itself against facts. */
export function contradictionsOfEdit(
  rows: readonly ContradictionRow[],
  edit: Edit,
): ContradictionRow[] {
  switch (edit.kind) {
    case "service":
      return rows.filter(({ serviceId }) => serviceId === edit.id);
    case "faq":
      return rows.filter(({ passageId }) => passageId === edit.id);
    case "opening_hours":
      return rows.filter(({ kind }) => kind === "hours");
    case "closure":
    case "safety_card":
      return [];
  }
}
