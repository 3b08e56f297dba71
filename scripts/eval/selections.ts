import { readFileSync } from "node:fs";
import { z } from "zod";
import { StartFailure } from "../start/failure";

const selectedAsk = z.object({
  ask: z.enum([
    "price",
    "duration",
    "details",
    "compare",
    "offered",
    "list",
    "open",
    "week",
    "closures",
    "contact",
    "text",
    "talk",
  ]),
  /** `S3`: the third service of the workshop's file. */
  services: z.array(z.string()).default([]),
  /** `F7`: a whole FAQ answer; `F7.3`: its third sentence; `D2.1`: a sentence of a document; `S3`: a service's description. */
  refs: z.array(z.string()).default([]),
  /** `2026-11-24` or `fri`. */
  days: z.array(z.string()).default([]),
  /** `10:00`, or `morning` and `afternoon`. */
  time: z.string().nullish(),
  fields: z.array(z.enum(["address", "phone", "email", "website"])).default([]),
  kind: z.string().optional(),
});
export type SelectedAsk = z.infer<typeof selectedAsk>;

const selection = z.object({
  id: z.string(),
  /** ISO 639-1, also of languages that the product does not speak. */
  lang: z.string(),
  polarity: z.enum(["yes", "no", "partly", "depends"]).nullable(),
  asks: z.array(selectedAsk),
  action: z.enum(["appointment", "move", "cancel", "late", "lead", "handoff", "status"]).nullable(),
  refuse: z
    .enum(["injection", "otherBusiness", "other_business", "offTopic", "off_topic"])
    .nullable(),
  unknown: z.array(z.string()),
  /** Remarks of who selected: which variant is meant, what the action's details are. */
  note: z.string().default(""),
});
/** What a large model, or a person, selected for one message: the early form of a frame. */
export type Selection = z.infer<typeof selection>;

/** Reads a file of selections, one JSON object a line, by the id of the message; throws one sentence with the line. */
export function readSelections(file: string): Map<string, Selection> {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return new Map(
    lines.map((line, index) => {
      const parsed = selection.safeParse(JSON.parse(line));
      if (parsed.success) return [parsed.data.id, parsed.data];
      const [issue] = parsed.error.issues;
      const place = `${file}:${index + 1}: ${issue?.path.join(".") ?? "line"}`;
      throw new StartFailure(`${place}: ${issue?.message ?? "is no selection"}`);
    }),
  );
}
