import { renderFrame } from "@/lib/answers";
import { answerBuiltIn } from "@/lib/chat";
import type { HistoryMessage, ToldDetails } from "@/lib/chat/schemas";
import type { BuiltInReader, Frame } from "@/lib/understanding";
import { judgeReply } from "../eval/expectations";
import type { Sample } from "./samples";

type Conversation = {
  history: (HistoryMessage & { frame?: Frame })[];
  told: ToldDetails;
};
type Turned = {
  slug: string;
  text: string;
  kind: string;
  isRight: boolean;
  answered: boolean;
  /** Whether nobody can know it. */
  isUnknowable: boolean;
  /** Whether it says something that it must not. */
  isForbidden: boolean;
};

const silent = () => undefined;
const log = { info: silent, warn: silent, error: silent };

/** Answers every message as the product does without a language model, renderers and all, each workshop's by a reader of its own. */
export function askWholeTurns(
  samples: readonly Sample[],
  readerOf: (slug: string) => BuiltInReader | undefined,
): Turned[] {
  const conversations = new Map<string, Conversation>();
  return samples.map(({ id, workshop, text, locale, now, kind, expected }) => {
    const { slug, context, passages } = workshop;
    const reader = readerOf(slug);
    const key = `${slug} ${id.split("#")[0]}`;
    const before = conversations.get(key) ?? { history: [], told: {} };
    const { answer, frame } = answerBuiltIn(
      { log, renderFrame, ...(reader && { reader }) },
      { question: text, locale, workshop: context, passages, ...before, now },
    );
    const { reply, answered, actions, topic } = answer;
    conversations.set(key, {
      told: { ...before.told, ...answer.told },
      history: [
        ...before.history,
        { author: "visitor", body: text, topic: null },
        { author: "bot", body: reply, topic, frame },
      ],
    });
    const said = { text: reply, answered, actions: actions.map(({ type }) => type) };
    const { none } = expected;
    return {
      slug,
      text,
      kind,
      isRight: judgeReply(expected, said).pass,
      answered,
      isUnknowable: expected.abstain === true,
      isForbidden: none !== undefined && !judgeReply({ none }, said).pass,
    };
  });
}

/** What was right, by workshop and kind; how much of it was stated outright, and how much of what was stated is false. */
export function reportTurns(turned: readonly Turned[]): string {
  const count = (isMeant: (turn: Turned) => boolean) => turned.filter(isMeant).length;
  const unknowable = turned.filter((turn) => turn.isUnknowable);
  const anyway = unknowable.filter(({ answered }) => answered).length;
  return [
    ...tableOf("workshop", Object.entries(Object.groupBy(turned, ({ slug }) => slug))),
    "",
    ...tableOf("kind", Object.entries(Object.groupBy(turned, ({ kind }) => kind))),
    "",
    `right ${count(({ isRight }) => isRight)} of ${turned.length}, ` +
      `right and stated outright ${count(({ isRight, answered }) => isRight && answered)}`,
    `answered though it cannot be known ${anyway} of ${unknowable.length}, ` +
      `something forbidden said ${count(({ isForbidden }) => isForbidden)}`,
  ].join("\n");
}

function tableOf(name: string, groups: readonly [string, Turned[] | undefined][]): string[] {
  const rows = groups
    .map(([key, own = []]) => ({ key, own }))
    .toSorted((left, right) => right.own.length - left.own.length);
  return [
    `| ${name} | right | stated outright |`,
    "|---|---|---|",
    ...rows.map(({ key, own }) => {
      const right = own.filter(({ isRight }) => isRight);
      const stated = right.filter(({ answered }) => answered).length;
      return `| ${key} | ${right.length}/${own.length} | ${stated} |`;
    }),
  ];
}
