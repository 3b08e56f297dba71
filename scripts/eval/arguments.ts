import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { StartFailure } from "../start/failure";

export type EvalArguments = {
  questions: string[];
  dialogues: string[];
  /** Empty means the demo workshops. */
  workshops: string[];
  out: string | null;
  /** Origin of a running installation to ask instead of an own one. */
  url: string | null;
  /** What a stand-in for the language model answers; empty: no model is asked. */
  selections: string[];
  /** After so many calls the stand-in is gone; null means never. */
  modelDiesAfter: number | null;
  /** The moment the whole run happens at; null means the real clock. */
  now: string | null;
};

const usage =
  "npm run eval -- --questions FILE.jsonl [--dialogues FILE.jsonl] [--workshops FILE.json...] [--out result.json] [--url URL] [--now ISO] [--selections FILE.jsonl... [--model-dies-after N]]";

const lists = ["questions", "dialogues", "workshops", "selections"] as const;

/** Reads the command line; file names are relative to `folder`. Throws one sentence naming the argument. */
export function parseEvalArguments(args: string[], folder: string): EvalArguments {
  const { values } = readOptions(spreadLists(args));
  const files = (names: string[] | undefined) => (names ?? []).map((name) => resolve(folder, name));
  const parsed: EvalArguments = {
    questions: files(values.questions),
    dialogues: files(values.dialogues),
    workshops: files(values.workshops),
    out: values.out === undefined ? null : resolve(folder, values.out),
    url: values.url === undefined ? null : requireUrl(values.url),
    now: values.now === undefined ? null : requireMoment(values.now),
    selections: files(values.selections),
    modelDiesAfter: requireCount(values["model-dies-after"]),
  };
  if (parsed.questions.length + parsed.dialogues.length === 0) {
    throw new StartFailure(`--questions or --dialogues is needed: ${usage}`);
  }
  if (parsed.url !== null && parsed.now !== null) {
    throw new StartFailure(
      "--url asks a running installation, whose clock no request can set: leave out --now",
    );
  }
  if (parsed.url !== null && parsed.selections.length > 0) {
    throw new StartFailure(
      "--url asks a running installation, which has its own model or none: leave out --selections",
    );
  }
  return parsed;
}

function readOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        questions: { type: "string", multiple: true },
        dialogues: { type: "string", multiple: true },
        workshops: { type: "string", multiple: true },
        out: { type: "string" },
        url: { type: "string" },
        now: { type: "string" },
        selections: { type: "string", multiple: true },
        "model-dies-after": { type: "string" },
      },
    });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new StartFailure(`${message}\n${usage}`, { cause });
  }
}

/** Turns `--workshops a b` into `--workshops a --workshops b`, the form that parseArgs knows. */
function spreadLists(args: string[]): string[] {
  let list: string | null = null;
  let isFirst = false;
  return args.flatMap((arg) => {
    if (arg.startsWith("--")) {
      list = lists.find((name) => arg === `--${name}`) ? arg : null;
      isFirst = true;
      return [arg];
    }
    const repeated = list !== null && !isFirst ? [list, arg] : [arg];
    isFirst = false;
    return repeated;
  });
}

function requireUrl(text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
    throw new StartFailure(`--url must be an http(s) address, not "${text}"`);
  }
  return new URL(text).origin;
}

function requireCount(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,6}$/.test(text)) {
    throw new StartFailure(`--model-dies-after must be a number of calls, not "${text}"`);
  }
  return Number(text);
}

/** Reads a date or time as the instant it is; one without an offset counts as UTC. */
function requireMoment(text: string): string {
  const isIso = z
    .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })])
    .safeParse(text).success;
  if (!isIso) {
    throw new StartFailure(
      `--now must be an ISO date or time such as 2026-12-23T10:00:00+01:00, not "${text}"`,
    );
  }
  const hasOffset = /T.*(Z|[+-]\d{2}:?\d{2})$/.test(text);
  return new Date(text.includes("T") && !hasOffset ? `${text}Z` : text).toISOString();
}
