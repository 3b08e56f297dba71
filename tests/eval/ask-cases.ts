import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { composeAnswer } from "@/lib/chat/compose-answer";
import type { Answer, HistoryMessage, Passage } from "@/lib/chat/schemas";
import { locale } from "@/lib/core/locales";
import { expectations, judgeReply } from "@/scripts/eval/expectations";
import { generalTexts } from "@/scripts/eval/general-texts";
import { unexplainedNumbers } from "@/scripts/eval/number-oracle";
import { readOwnNumbers, type OwnNumbers } from "@/scripts/eval/own-numbers";
import { readWorkshopInMemory, type WorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

/** Kinds that typed facts answer; there is no excuse for a miss. */
export const structured: ReadonlySet<string> = new Set([
  "price",
  "price-sum",
  "price-compare",
  "hours",
  "holiday",
  "contact",
  "duration",
]);

const turn = expectations.extend({ q: z.string(), kind: z.string().optional() });

/** A question, or a dialogue of several turns, with the moment it is asked at. */
const evalCase = expectations.extend({
  workshop: z.string(),
  id: z.string(),
  kind: z.string(),
  locale,
  now: z.iso.datetime({ offset: true }).optional(),
  q: z.string().optional(),
  turns: z.array(turn).optional(),
});
export type EvalCase = z.infer<typeof evalCase>;

/** One reply held against what was expected of it. */
export type Outcome = {
  id: string;
  kind: string;
  question: string;
  answer: Answer;
  /** Whether the case says that it cannot be known (true) or must be known (false). */
  mustAbstain: boolean | undefined;
  missed: string;
  invented: string[];
};

/** The whole evaluation happens on this Friday morning unless a case says otherwise. */
export const evalNow = "2026-11-20T10:00:00+01:00";

const folder = new URL(".", import.meta.url).pathname;

/** Reads the cases of all files in a folder beside this file, by name. */
export function readCases(name = "cases"): EvalCase[] {
  return readdirSync(`${folder}${name}`)
    .toSorted()
    .flatMap((file) =>
      readFileSync(`${folder}${name}/${file}`, "utf8")
        .trim()
        .split("\n")
        .map((line) => evalCase.parse(JSON.parse(line))),
    );
}

type EvalWorkshop = WorkshopInMemory & { numbers: OwnNumbers };

const workshops = new Map<string, EvalWorkshop>();

/** A workshop of the evaluation, with its passages and the general ones, as every search may find them. */
export function workshopOf(slug: string): EvalWorkshop {
  const known = workshops.get(slug);
  if (known) return known;
  const file = `${folder}workshops/${slug}.json`;
  const own = readWorkshopInMemory(file);
  const passages = [...own.passages, ...generalPassages()];
  const workshop = { ...own, passages, numbers: readOwnNumbers(file) };
  workshops.set(slug, workshop);
  return workshop;
}

function generalPassages(): Passage[] {
  return generalTexts().map((text, index) => ({
    ...text,
    id: `00000000-0000-4000-8000-9${String(index).padStart(11, "0")}`,
    kind: "global_faq",
    heading: null,
    score: 1,
  }));
}

/** Asks one case, turn by turn in one conversation. */
export function askCase(asked: EvalCase): Outcome[] {
  const workshop = workshopOf(asked.workshop);
  const history: HistoryMessage[] = [];
  const turns = asked.turns ?? [{ ...asked, q: asked.q ?? "" }];
  return turns.map(({ q, kind, ...expected }, index) => {
    const answer = composeAnswer({
      question: q,
      locale: asked.locale,
      workshop: workshop.context,
      passages: workshop.passages,
      history,
      now: new Date(asked.now ?? evalNow),
    });
    history.push(
      { author: "visitor", body: q, topic: null },
      { author: "bot", body: answer.reply, topic: answer.topic },
    );
    const actions = answer.actions.map(({ type }) => type);
    const reply = { text: answer.reply, answered: answer.answered, actions };
    return {
      id: asked.turns ? `${asked.id}#${index + 1}` : asked.id,
      kind: kind ?? asked.kind,
      question: q,
      answer,
      mustAbstain: expected.abstain,
      missed: judgeReply(expected, reply).reason,
      invented: unexplainedNumbers(answer.reply, workshop.numbers),
    };
  });
}
