import { Temporal } from "temporal-polyfill";
import { cutText } from "@/lib/core/text";
import { detectLanguage } from "@/lib/knowledge";
import type { Locale } from "@/lib/core/locales";
import {
  frameVersion,
  type Action,
  type Ask,
  type Frame,
  type SentenceRef,
  type ServiceRef,
} from "../frame";
import type { ReadInput } from "../reader";
import { askConfidence } from "../confidence";
import type { Spans } from ".";
import type { CatalogueIndex } from "./catalogue-index";
import type { Decision } from "./decision";
import { meantPieces, quantityOf } from "./pieces";
import { saidFacts } from "./said-facts";
import type { Prepared } from "./stages";

const daysMax = { open: 12, action: 4 };
const sentencesMax = 6;
const unknownChars = 300;

/** The frame of a message in a language that nobody here reads: all of it is unknown. */
export function unreadFrame(
  { message, locale }: Pick<ReadInput, "message" | "locale">,
  slots: Spans["slots"],
  foreignLanguage: string,
): Frame {
  return {
    version: frameVersion,
    reader: "built-in",
    language: locale,
    foreignLanguage,
    asks: [],
    action: null,
    slots,
    said: saidFacts(message),
    clarify: null,
    unknown: [cutText(message, unknownChars)],
    refuse: null,
  };
}

/** Writes a decision as a frame. */
export function toFrame(
  decision: Decision,
  prepared: Prepared,
  index: CatalogueIndex,
  spans: Spans,
  locale: Locale,
): Frame {
  const message = prepared.message.text;
  const services = decision.services.flatMap((at) => serviceRefOf(at, prepared, index));
  const asks = asksOf(decision, services, index, spans);
  const action = actionOf(decision, services, spans);
  const isEmpty = asks.length === 0 && action === null && decision.refuse === null;
  return {
    version: frameVersion,
    reader: "built-in",
    language: detectLanguage(message, locale).locale,
    foreignLanguage: null,
    asks,
    action,
    slots: spans.slots,
    said: saidFacts(message),
    clarify:
      decision.isAlternative && !decision.serviceAsks.includes("compare") && services.length > 1
        ? { options: [...services].slice(0, 4) }
        : null,
    unknown: isEmpty ? [cutText(message, unknownChars)] : [],
    refuse: decision.refuse,
  };
}

function asksOf(
  decision: Decision,
  services: ServiceRef[],
  index: CatalogueIndex,
  spans: Spans,
): Ask[] {
  const said = {
    polarity: null,
    because: [],
    confidence: askConfidence(decision.confidence, decision.isOffer),
  };
  const sure = { ...said, confidence: 1 };
  const { today } = spans;
  const days = [...spans.days].slice(0, daysMax.open);
  const [first, ...rest] = services;
  const ofServices =
    first === undefined
      ? []
      : decision.serviceAsks.map((ask): Ask => {
          const all = [first, ...rest];
          if (ask === "compare") return { ask, services: all, ...said };
          if (ask === "price" || ask === "duration")
            return {
              ask,
              services: all,
              areTogether: decision.isTogether && all.length > 1,
              ...said,
            };
          return { ask, services: all, ...said };
        });
  const refs = decision.texts.flatMap((at) => sentenceRefsOf(at, index)).slice(0, sentencesMax);
  return [
    ...ofServices,
    ...(refs.length > 0 ? [{ ask: "text" as const, refs, ...said }] : []),
    ...(decision.calendar === "open"
      ? [
          {
            ask: "open" as const,
            days,
            time: spans.time,
            isNow: spans.isNow,
            edge: decision.edge,
            ...sure,
          },
        ]
      : []),
    ...(decision.calendar === "week" || decision.calendar === "pause"
      ? [{ ask: "week" as const, isBreak: decision.calendar === "pause", ...sure }]
      : []),
    ...(decision.calendar === "firstOpen"
      ? [{ ask: "firstOpen" as const, after: lastDayOf(days, today), ...sure }]
      : []),
    ...(decision.calendar === "closures" ? [{ ask: "closures" as const, days, ...sure }] : []),
    ...(decision.contact.length > 0
      ? [{ ask: "contact" as const, fields: [...decision.contact], ...sure }]
      : []),
    ...(decision.list ? [{ ask: "list" as const, category: null, ...sure }] : []),
    ...(decision.talk === null ? [] : [{ ask: "talk" as const, kind: decision.talk, ...sure }]),
  ].slice(0, 8);
}

/** After which day it is asked when it goes on: "nach Ostern" is over with its last day, "im Januar" is about the month. */
function lastDayOf(days: Action["days"], today: string): string | null {
  const last = days.at(-1);
  if (last?.kind === "weekday") {
    const { dayOfWeek } = Temporal.PlainDate.from(today);
    const ahead = (last.weekday - dayOfWeek + 7) % 7;
    return Temporal.PlainDate.from(today).add({ days: ahead }).toString();
  }
  if (last?.kind === "date") return last.date;
  if (last?.kind !== "range") return null;
  return last.from.endsWith("-01") ? dayBefore(last.from) : last.to;
}

function dayBefore(date: string): string {
  return Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
}

function actionOf({ action }: Decision, services: ServiceRef[], spans: Spans): Action | null {
  if (action === null) return null;
  return {
    kind: action,
    services: [...services].slice(0, 4),
    days: [...spans.days].slice(0, daysMax.action),
    time: spans.time,
    lateMinutes: null,
  };
}

function serviceRefOf(at: number, prepared: Prepared, index: CatalogueIndex): ServiceRef[] {
  const candidate = index.services[at];
  if (candidate === undefined) return [];
  return [
    {
      serviceId: candidate.service.id,
      pieces: meantPieces(candidate, prepared, index),
      quantity: quantityOf(candidate, prepared, index),
    },
  ];
}

function sentenceRefsOf(at: number, index: CatalogueIndex): SentenceRef[] {
  const candidate = index.texts[at];
  if (candidate === undefined) return [];
  const [first] = candidate.sentences;
  const led =
    first !== undefined && first.leansOn !== null
      ? [{ passageId: first.passageId, sentence: first.leansOn }]
      : [];
  return [
    ...led,
    ...candidate.sentences.map(({ passageId, sentence }) => ({ passageId, sentence })),
  ];
}
