import type { ServiceFact } from "@/lib/workshops/context";
import type { Meaning } from "../understand/meaning";
import { part, type Part, type Turn } from "./part";

const maxMessageChars = 1000;

/** Takes up a wish for an appointment; the reply never claims that one exists. */
export function appointmentPart(meaning: Meaning, { wording }: Turn): Part {
  const service = singleService(meaning);
  const wish = wishOf(meaning);
  const bound = boundToDays(meaning);
  return part({
    text: [
      ...bound.map(({ name, description }) => wording.aboutService(name, description)),
      wording.appointment(service),
    ].join("\n"),
    sources: bound.map(({ name }) => ({ type: "prices", title: name })),
    actions: [
      {
        type: "appointment",
        ...(service !== null && { service }),
        ...(wish !== null && { wish }),
      },
    ],
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

const namesWeekday =
  /(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s?\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/i;

/** Offers that the team calls back. */
export function callBackPart(meaning: Meaning, { wording }: Turn): Part {
  return part({ text: wording.callBack, actions: [leadAction(meaning)] });
}

/** Takes a change to an existing appointment as a message to the team. */
export function changeAppointmentPart(meaning: Meaning, { wording }: Turn): Part {
  return part({ text: wording.changeAppointment, actions: [leadAction(meaning)] });
}

/** Hands the conversation to a person. */
export function handoffPart({ wording }: Turn): Part {
  return part({ text: wording.handoff, actions: [{ type: "handoff" }] });
}

/** No judgement from a distance: the phone number and the offer to ask the team. */
export function diagnosisPart(meaning: Meaning, { wording }: Turn): Part {
  return part({ text: wording.diagnosis, answered: false, actions: [leadAction(meaning)] });
}

/** Says plainly that something is not known and offers to pass the question on. */
export function unknownPart(meaning: Meaning, { wording }: Turn): Part {
  const isUnlisted = meaning.unlisted.length > 0 && meaning.services.length === 0;
  return part({
    text: isUnlisted ? wording.unlistedService : wording.unknown,
    answered: false,
    actions: [leadAction(meaning)],
  });
}

function leadAction(meaning: Meaning) {
  const service = singleService(meaning);
  return {
    type: "lead" as const,
    ...(service !== null && { service }),
    message: meaning.text.slice(0, maxMessageChars),
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
