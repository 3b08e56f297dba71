import { isOpen, nextOpening } from "@/lib/calendar";
import { cutText } from "@/lib/core/text";
import type { ServiceFact } from "@/lib/workshops/context";
import type { Meaning } from "../understand/meaning";
import type { Temporal } from "temporal-polyfill";
import type { GroundedSource, LeadDraft, LeadSlots } from "../schemas";
import { priceSources } from "../facts/source-rows";
import { hoursRows } from "./hours-rows";
import { missingOf } from "./lead-part";
import type { Wording } from "../wording/wording";
import { namesWeekday, part, type Part, type Turn } from "./part";

const maxMessageChars = 1000;

/** Takes up a wish for an appointment, beside what was told already; the reply never claims that one exists. */
export function appointmentPart(meaning: Meaning, turn: Turn, told: readonly Part[]): Part {
  const { wording } = turn;
  const service = singleService(meaning);
  const wish = wishOf(meaning);
  const bound = boundToDays(meaning).filter(
    ({ description }) => !told.some(({ text }) => text.includes(description)),
  );
  const draft = {
    ...draftOf("appointment", meaning, turn),
    ...(wish !== null && { wish }),
  };
  const isGiven = turn.slots.name !== undefined || isReachable(turn.slots);
  return part({
    text: [
      ...bound.map(({ name, description }) => wording.aboutService(name, description)),
      isGiven || missingOf(draft).length === 0
        ? whatIsMissing(draft, wording)
        : wording.appointment(service, missingOf(draft)),
    ].join("\n"),
    sources: priceSources(bound),
    actions: [
      {
        type: "appointment",
        ...(service !== null && { service }),
        ...turn.slots,
        ...(wish !== null && { wish }),
      },
    ],
    lead: draft,
    intents: ["booking"],
    serviceIds: meaning.services.map(({ service: { id } }) => id),
  });
}

/** The wished service when its description names the weekdays it is done on ("dienstags und donnerstags"). */
function boundToDays({ services }: Meaning): ServiceFact[] {
  const [only, ...others] = services;
  return only && others.length === 0 && namesWeekday.test(only.service.description)
    ? [only.service]
    : [];
}

function whatIsMissing(draft: LeadDraft, wording: Wording): string {
  const missing = missingOf(draft);
  return missing.length === 0 ? wording.leadComplete(draft.purpose) : wording.leadMissing(missing);
}

/** Offers that the team calls back. */
export function callBackPart(meaning: Meaning, turn: Turn): Part {
  const { wording, slots } = turn;
  const draft = draftOf("callBack", meaning, turn);
  const isGiven = missingOf(draft).length === 0 || slots.name !== undefined || isReachable(slots);
  return part({
    text: isGiven ? whatIsMissing(draft, wording) : wording.callBack,
    actions: [{ ...openQuestion(meaning), ...slots }],
    lead: draft,
  });
}

/** Asked once with the first reply. */
function draftOf(
  purpose: LeadDraft["purpose"],
  meaning: Meaning,
  { slots, known }: Turn,
): LeadDraft {
  const service = singleService(meaning);
  return { purpose, asked: 1, ...known, ...(service !== null && { service }), ...slots };
}

/** Takes who only says who they are as somebody who may be called back; null when nobody does. */
export function noteWho(meaning: Meaning, turn: Turn): Part | null {
  const { told } = turn;
  return told.name === undefined && !isReachable(told) ? null : notePart(meaning, turn);
}

/** Takes a plate, which asks nothing, as one more word of somebody who can be called already; null when it is something else. */
export function noteCar(meaning: Meaning, turn: Turn): Part | null {
  const { told, known } = turn;
  const isCarAlone = meaning.intents.size + meaning.services.length === 0;
  const isTold = carNumbers.some((it) => told[it] !== undefined);
  return isCarAlone && isTold && isReachable(known) ? notePart(meaning, turn) : null;
}

const carNumbers = ["plate", "vin", "hsn", "tsn"] as const;

function notePart(meaning: Meaning, turn: Turn): Part {
  const { told, wording } = turn;
  const draft = { ...draftOf("callBack", meaning, turn), ...told };
  return part({
    text: whatIsMissing(draft, wording),
    actions: [{ type: "lead" }],
    lead: draft,
  });
}

function isReachable({ phone, email }: LeadSlots): boolean {
  return phone !== undefined || email !== undefined;
}

/**
 * Meets a complaint or despair before anything else: sorry, a person, a call-back. No question of an open lead is asked beside it, and
 * what the lead wished is not what the call-back is for.
 */
export function complaintPart(meaning: Meaning, turn: Turn): Part {
  const draft = draftOf("callBack", { ...meaning, services: [] }, turn);
  const { phone } = turn.context.workshop;
  return part({
    text: [
      turn.wording.complaint,
      turn.wording.complaintCall(missingOf(draft)),
      ...(phone === null ? [] : [turn.wording.reachUs(phone)]),
    ].join(" "),
    actions: [{ ...openQuestion({ ...meaning, services: [] }), ...turn.slots }],
    lead: draft,
    intents: ["complaint"],
  });
}

/** Takes a change to an existing appointment as a message to the team. */
export function changeAppointmentPart(meaning: Meaning, { wording }: Turn): Part {
  return part({ text: wording.changeAppointment, actions: [openQuestion(meaning)] });
}

/** Hands the conversation to a person: now, or with a word on when somebody is there again and the question for a number. */
export function handoffPart(turn: Turn): Part {
  const { context, local, wording, known, told } = turn;
  const moment = { date: local.today, minute: local.minute };
  if (isOpen(context, moment)) {
    return part({ text: wording.handoff, actions: [{ type: "handoff" }] });
  }
  const next = nextOpening(context, moment);
  const hasNumber = (told.phone ?? known.phone) !== undefined;
  const texts = [
    wording.handoffClosed,
    ...(next ? [wording.next(next)] : []),
    ...(hasNumber ? [] : [wording.whichNumber]),
  ];
  return part({
    text: texts.join(" "),
    sources: next ? [openingSource(next.date, turn)] : [],
    actions: [{ type: "handoff" }, { type: "lead" }],
  });
}

function openingSource(date: Temporal.PlainDate, turn: Turn): GroundedSource {
  const day = { kind: "date" as const, date: date.toString() };
  return {
    type: "hours",
    title: turn.wording.sourceTitles.hours,
    rows: hoursRows([day], false, turn),
  };
}

/** No judgement from a distance: the phone number and the offer to ask the team. */
export function diagnosisPart(meaning: Meaning, { wording }: Turn): Part {
  return part({ text: wording.diagnosis, answered: false, actions: [openQuestion(meaning)] });
}

/** Says plainly that something is not known and offers to pass the question on. */
export function unknownPart(meaning: Meaning, { wording }: Turn): Part {
  const isUnlisted = meaning.unlisted.length > 0 && meaning.services.length === 0;
  return part({
    text: isUnlisted ? wording.unlistedService : wording.unknown,
    answered: false,
    actions: [openQuestion(meaning)],
    lead: { purpose: "callBack", asked: 0 },
  });
}

/** The offer to pass a question on. */
export function openQuestion(meaning: Meaning) {
  const service = singleService(meaning);
  return {
    type: "lead" as const,
    ...(service !== null && { service }),
    message: cutText(meaning.text, maxMessageChars),
  };
}

function singleService({ services }: Meaning): string | null {
  const [only, ...others] = services;
  return only && others.length === 0 ? only.service.name : null;
}

/** The wished time in the customer's own words. */
function wishOf({ annotation, when }: Meaning): string | null {
  const words = annotation.tokens.filter((_, index) => when.tokens.has(index));
  return words.length === 0 ? null : words.flatMap(({ raw }) => raw || []).join(" ");
}
