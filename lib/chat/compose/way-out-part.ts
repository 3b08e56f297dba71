import { contactRows } from "../facts/source-rows";
import { renderWayOut } from "../situations/render-way-out";
import type { WayOutKind } from "../situations/way-out-kinds";
import type { Meaning } from "../understand/meaning";
import { openQuestion } from "./action-part";
import { part, type Part, type Turn } from "./part";

/** A person's way out of a situation the bot can do nothing in; nothing that the workshop has yet to write, and so no gap. */
export function wayOutPart(kind: WayOutKind, meaning: Meaning, { context, wording }: Turn): Part {
  const { workshop } = context;
  const told = renderWayOut(kind, workshop, wording);
  const fields = (["phone", "towPhone", "email"] as const).filter((field) => {
    const value = workshop[field];
    return value !== null && told.includes(value);
  });
  return part({
    text: told,
    // How far a job is remains unknown, however well the answer helps.
    answered: kind !== "status",
    saysWhoHelps: true,
    sources:
      fields.length === 0
        ? []
        : [
            {
              type: "contact",
              title: wording.sourceTitles.contact,
              rows: contactRows(fields),
            },
          ],
    actions: [openQuestion({ ...meaning, services: [] })],
    lead: { purpose: "callBack", asked: 0 },
  });
}
