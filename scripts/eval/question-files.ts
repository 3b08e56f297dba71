import { readFileSync } from "node:fs";
import { z } from "zod";
import { StartFailure } from "../start/failure";
import { expectations } from "./expectations";

const question = expectations.extend({
  workshop: z.string().min(1),
  id: z.string().min(1),
  locale: z.string().min(2).max(35).optional(),
  kind: z.string().min(1).default("question"),
  q: z.string().min(1).max(4000),
});

const dialogue = z.object({
  workshop: z.string().min(1),
  id: z.string().min(1),
  locale: z.string().min(2).max(35).optional(),
  kind: z.string().min(1).default("dialogue"),
  turns: z
    .array(
      expectations.extend({ q: z.string().min(1).max(4000), kind: z.string().min(1).optional() }),
    )
    .min(1),
});

export type Turn = z.infer<typeof expectations> & { id: string; kind: string; question: string };

/** Turns asked one after the other in one conversation; a plain question is a dialogue of one turn. */
export type Dialogue = { workshop: string; locale: string | undefined; turns: Turn[] };

/** Reads a file of questions, one JSON object a line; throws one sentence with the line and the field. */
export function readQuestions(file: string): Dialogue[] {
  return readLines(file, question).map(({ workshop, locale, id, kind, q, ...expected }) => ({
    workshop,
    locale,
    turns: [{ ...expected, id, kind, question: q }],
  }));
}

/** Reads a file of dialogues; the turns of dialogue `d1` are called `d1#1`, `d1#2`, … */
export function readDialogues(file: string): Dialogue[] {
  return readLines(file, dialogue).map(({ workshop, locale, id, kind, turns }) => ({
    workshop,
    locale,
    turns: turns.map(({ q, kind: turnKind, ...expected }, index) => ({
      ...expected,
      id: `${id}#${index + 1}`,
      kind: turnKind ?? kind,
      question: q,
    })),
  }));
}

function readLines<Row extends { id: string }>(file: string, schema: z.ZodType<Row>): Row[] {
  const rows = readText(file)
    .split(/\r?\n/)
    .map((line, index) => ({ line, place: `${file}:${index + 1}` }))
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, place }) => ({ place, row: parseRow(line, place, schema) }));
  const places = new Map<string, string>();
  for (const { place, row } of rows) {
    const earlier = places.get(row.id);
    if (earlier) throw new StartFailure(`${place}: id: "${row.id}" is already used in ${earlier}`);
    places.set(row.id, place);
  }
  return rows.map(({ row }) => row);
}

function parseRow<Row>(line: string, place: string, schema: z.ZodType<Row>): Row {
  const parsed = schema.safeParse(parseJson(line, place));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new StartFailure(`${place}: ${issue?.path.join(".") || "line"}: ${issue?.message ?? ""}`);
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new StartFailure(`${place}: the line is not JSON`, { cause });
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (cause) {
    throw new StartFailure(`${file} cannot be read`, { cause });
  }
}
