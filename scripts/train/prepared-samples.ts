import { Temporal } from "temporal-polyfill";
import { readWhen } from "@/lib/chat/when/read-when";
import type { DayWish, When } from "@/lib/chat/when/day-wish";
import { annotate, tradeVocabulary } from "@/lib/knowledge";
import { prepare, type LastTurn, type Prepared } from "@/lib/understanding/built-in/stages";
import type { Sample } from "./samples";

/** A message ready for the models. */
export type PreparedSample = { sample: Sample; prepared: Prepared; days: readonly DayWish[]; when: When };

const phone = /(?:\+|\b0)[\d\s/-]{7,}/;
const mail = /\S@\S+\.\S/;

/** What the sample's last turn was about, by its labels. */
export function goldLast(sample: Sample): LastTurn | null {
  const last = sample.before.at(-1);
  if (!last) return null;
  const { index } = last.workshop;
  return {
    asks: [...last.gold.labels],
    services: new Set([...last.gold.services].flatMap((at) => index.services[at]?.service.id ?? [])),
    passages: new Set([...last.gold.texts].flatMap((at) => index.texts[at]?.passageId ?? [])),
  };
}

/** Reads a sample's words and features; `last` is what the conversation spoke of before. */
export function prepareSample(sample: Sample, last: LastTurn | null): PreparedSample {
  const { text, workshop, now } = sample;
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(workshop.context.workshop.timezone).toPlainDate();
  const when = readWhen(text, annotate(text, tradeVocabulary, { correct: true }), today);
  const context = {
    last: last?.asks ?? [],
    hasHistory: sample.before.length > 0,
    hasDay: when.days.length > 0,
    hasTime: when.time !== null,
    isNow: when.isNow,
    hasPhone: phone.test(text),
    hasMail: mail.test(text),
  };
  return { sample, prepared: prepare(text, workshop.index, context, last), days: when.days, when };
}
