import type { z } from "zod";
import type { Ask, EvidenceRef, Frame } from "@/lib/understanding";

import {
  selection,
  type dayWish,
  type Selection,
  type timeWish,
} from "@/lib/understanding/schemas";

/** A frame whose references are short ids already, as a selection: what a model would have written to mean it. */
export function selectFrame(frame: Frame): Selection {
  const { language, foreignLanguage, asks, action, said, clarify, unknown, refuse } = frame;
  return selection.parse({
    lang: foreignLanguage ?? language,
    asks: asks.map(selectAsk),
    action: action && {
      kind: action.kind,
      ids: action.services.flatMap(idsOf),
      when: [...action.days.map(dayToken), ...timeTokens(action.time)],
      lateMinutes: action.lateMinutes,
    },
    said,
    clarify: (clarify?.options ?? []).flatMap((it) => ("text" in it ? [it.text] : idsOf(it))),
    unknown,
    refuse,
  });
}

function selectAsk(ask: Ask) {
  return {
    ask: ask.ask,
    ids: [
      ...("services" in ask ? ask.services.flatMap(idsOf) : []),
      ...("refs" in ask ? ask.refs.flatMap(idsOf) : []),
      ...("card" in ask && ask.card !== null ? [ask.card] : []),
    ],
    when: [
      ...("days" in ask ? ask.days.map(dayToken) : []),
      ...("time" in ask ? timeTokens(ask.time) : []),
      ...("isNow" in ask && ask.isNow ? ["now"] : []),
      ...("after" in ask && ask.after !== null ? [ask.after] : []),
    ],
    about: [
      ...("areTogether" in ask && ask.areTogether ? ["together"] : []),
      ...("edge" in ask && ask.edge !== null ? [ask.edge] : []),
      ...("fields" in ask ? ask.fields : []),
      ...("kind" in ask ? [ask.kind] : []),
    ],
    category: "category" in ask ? ask.category : null,
    yesNo: ask.polarity,
    because: ask.because.flatMap(idsOf),
  };
}

function idsOf(ref: EvidenceRef): string[] {
  if ("passageId" in ref) return [`${ref.passageId}.${ref.sentence + 1}`];
  const whole = ref.quantity > 1 ? `${ref.serviceId}*${ref.quantity}` : ref.serviceId;
  return [whole, ...ref.pieces.map((piece) => `${ref.serviceId}.${piece + 1}`)];
}

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

function dayToken(day: z.infer<typeof dayWish>): string {
  switch (day.kind) {
    case "date":
      return day.date;
    case "range":
      return `${day.from}..${day.to}`;
    case "weekday":
      return weekdays[day.weekday - 1] ?? "";
    case "holidays":
      return "holidays";
    case "holidaysIn":
      return `holidays ${day.month}`;
  }
}

function timeTokens(time: z.infer<typeof timeWish> | null): string[] {
  if (time === null) return [];
  if (time.kind === "part") return [time.part];
  return [time.kind === "span" ? `${time.from}-${time.to}` : `${time.kind} ${time.time}`];
}
