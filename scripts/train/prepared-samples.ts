import type { DayWish, When } from "@/lib/chat";
import { clausesOf } from "@/lib/understanding";
import { prepare, type LastTurn, type Prepared } from "@/lib/understanding";
import { whenOf, type Sample } from "./samples";

/** A message ready for the models. */
export type PreparedSample = {
  sample: Sample;
  prepared: Prepared;
  days: readonly DayWish[];
  when: When;
  clauses: readonly PreparedSample[];
};

const phone = /(?:\+|\b0)[\d\s/-]{7,}/;
const mail = /\S@\S+\.\S/;

/** What the sample's last turn was about, by its labels. */
export function goldLast(sample: Sample): LastTurn | null {
  const last = sample.before.at(-1);
  if (!last) return null;
  const { index } = last.workshop;
  return {
    asks: [...last.gold.labels],
    services: new Set(
      [...last.gold.services].flatMap((at) => index.services[at]?.service.id ?? []),
    ),
    passages: new Set([...last.gold.texts].flatMap((at) => index.texts[at]?.passageId ?? [])),
  };
}

/** Reads a sample's words and features; `last` is what the conversation spoke of before; clauses are read of what is to be answered. */
export function prepareSample(
  sample: Sample,
  last: LastTurn | null,
  isAsked = false,
): PreparedSample {
  const clauses =
    sample.isWeak && !isAsked
      ? []
      : clausesOf(sample.text).map((clause) => preparePart(sample, clause, last));
  return { ...preparePart(sample, sample.text, last), clauses };
}

function preparePart(sample: Sample, text: string, last: LastTurn | null): PreparedSample {
  const { workshop, now } = sample;
  const when = whenOf(text, workshop, now);
  const context = {
    last: last?.asks ?? [],
    hasHistory: sample.before.length > 0,
    hasDay: when.days.length > 0,
    hasTime: when.time !== null,
    isNow: when.isNow,
    hasPhone: phone.test(text),
    hasMail: mail.test(text),
  };
  return {
    sample,
    prepared: prepare(text, workshop.index, context, last),
    days: when.days,
    when,
    clauses: [],
  };
}
