import type { LeadSlots } from "@/lib/chat/schemas";
import type { Locale } from "@/lib/core/locales";
import { frameVersion, type Catalogue, type Frame, type ServiceRef } from "@/lib/understanding";
import { calendarAsk } from "./selected-calendar";
import { noteDetails } from "./selection-note";
import { referencesOf, type SelectedFile } from "./selected-references";
import type { SelectedAsk, Selection } from "./selections";

type Asks = Frame["asks"];

const actions = {
  appointment: "appointment",
  move: "move",
  cancel: "cancel",
  late: "late",
  lead: "callBack",
  handoff: "handOff",
  status: "status",
} as const;

const refusals = {
  injection: "injection",
  otherBusiness: "otherBusiness",
  other_business: "otherBusiness",
  offTopic: "offTopic",
  off_topic: "offTopic",
} as const;

/**
 * A selection as the frame a reader would have written. Services and sentences are found in the catalogue by their names and texts, so
 * that it may be one of a database or of a file; what the catalogue does not hold is left out.
 */
export function frameOfSelection(
  selection: Selection,
  file: SelectedFile,
  catalogue: Catalogue,
  fallback: Locale = "de",
): Frame {
  const { lang, note, polarity } = selection;
  const isOurs = lang === "de" || lang === "en";
  const find = referencesOf(file, catalogue);
  const details = noteDetails(note);
  const asks = selection.asks.flatMap((ask) => frameAsks(ask, selection, find));
  const services = details.services.flatMap((id) => find.service(id, note) ?? []);
  return {
    version: frameVersion,
    reader: "model",
    language: isOurs ? lang : fallback,
    foreignLanguage: isOurs ? null : lang,
    asks: [...withPolarity(asks, polarity)].slice(0, 8),
    action:
      selection.action === null
        ? null
        : {
            kind: kindOf(selection.action, note),
            services: [...(services.length > 0 ? services : servicesOf(asks))].slice(0, 4),
            days: details.days,
            time: details.time,
            lateMinutes: details.lateMinutes,
          },
    slots: details.slots satisfies LeadSlots,
    said: [],
    clarify: null,
    unknown: [...selection.unknown].slice(0, 4),
    refuse: selection.refuse === null ? null : refusals[selection.refuse],
  };
}

/** The early form had one word for whatever a person must see to; the remark says which it is. */
function kindOf(action: NonNullable<Selection["action"]>, note: string) {
  const kind = actions[action];
  if (kind === "callBack") return /\bquote\b/i.test(note) ? "quote" : kind;
  if (kind !== "handOff") return kind;
  if (/\bstatus\b/i.test(note)) return "status";
  if (/\b(?:complaint|own work)\b/i.test(note)) return "complaint";
  return /\b(?:breakdown|towing|do not drive)\b/i.test(note) ? "breakdown" : kind;
}

function frameAsks(
  ask: SelectedAsk,
  { note, polarity }: Selection,
  find: ReturnType<typeof referencesOf>,
): Asks {
  const judged = { polarity: null, because: [], confidence: 1 };
  const services = ask.services.flatMap((id) => find.service(id, note) ?? []);
  switch (ask.ask) {
    case "price":
    case "duration":
      return services.length === 0
        ? []
        : [{ ask: ask.ask, services, areTogether: false, ...judged }];
    case "details": {
      // The early form had no word for being on offer, and a remark on the variant is one on its price.
      const whole = services.map((it) => ({ ...it, pieces: [] }));
      const kind = polarity === null ? "details" : "offered";
      return whole.length === 0 ? [] : [{ ask: kind, services: whole, ...judged }];
    }
    case "compare":
    case "offered":
      return services.length === 0 ? [] : [{ ask: ask.ask, services, ...judged }];
    case "list":
      return [{ ask: "list", category: null, ...judged }];
    case "open":
    case "week":
    case "closures":
      return [calendarAsk(ask)];
    case "contact":
      return ask.fields.length === 0 ? [] : [{ ask: "contact", fields: ask.fields, ...judged }];
    case "text": {
      const refs = ask.refs.flatMap((id) => find.evidence(id, note));
      // A long answer has more sentences than one ask holds.
      const parts = Array.from({ length: Math.ceil(refs.length / 6) }, (_, at) =>
        refs.slice(at * 6, at * 6 + 6),
      );
      return parts.map((it) => ({ ask: "text", refs: it, ...judged }));
    }
    case "talk":
      return [{ ask: "talk", kind: talkKind(ask.kind), ...judged }];
  }
}

function talkKind(kind = "greeting") {
  return kind === "thanks" || kind === "insult" || kind === "greeting"
    ? kind
    : ("areYouHuman" as const);
}

/** The early form has one yes or no a message: it is said of the first ask that has evidence, which is what it stands on. */
function withPolarity(asks: Asks, polarity: Selection["polarity"]): Asks {
  const at = asks.findIndex((ask) => "refs" in ask || "services" in ask || ask.ask === "open");
  return asks.map((ask, index) => {
    if (polarity === null || index !== at) return ask;
    const because = "refs" in ask ? ask.refs : "services" in ask ? ask.services : [];
    return { ...ask, polarity, because: [...because].slice(0, 4) };
  });
}

function servicesOf(asks: Asks): ServiceRef[] {
  return asks.flatMap((ask) => ("services" in ask ? ask.services : []));
}
