import { leadAction, missingOf } from "@/lib/chat";
import type { LeadDraft } from "@/lib/chat/schemas";
import { cutDescription, type Action } from "@/lib/understanding";
import { dateOf, dayHours, isOutOfHours, wishText } from "../calendar";
import { idsOf, meantServices, type MeantService } from "../evidence";
import { part, type Part } from "../part";
import type { Turn } from "../turn";
import { draftOf, progressText, serviceOf } from "./lead-slots";

/**
 * Takes up a wish for an appointment; never claims that there is one. A wished time at which nobody is there is said so, with the
 * openings next to it, and asked for anew; `told` is what the reply says already.
 */
export function appointmentAction(action: Action, turn: Turn, told: readonly Part[]): Part {
  const { days, time, services } = action;
  const isOut = isOutOfHours(days, time, turn);
  const draft = withWish(draftOf("appointment", turn), action, isOut, turn);
  const meant = meantServices(services, turn);
  const isSaid = (text: string) => told.some((it) => it.text.includes(text));
  const closed = isOut ? days.map((day) => dayHours(day, { time, edge: null }, turn)) : [];
  return part({
    text: [
      ...closed.filter((it) => !isSaid(it)),
      ...boundToDays(meant).filter((it) => !isSaid(it)),
      requestText(draft, isOut ? null : wishText(days, time, turn), isOut, turn),
    ].join("\n"),
    actions: [leadAction(draft)],
    lead: draft,
    intents: ["booking"],
    serviceIds: idsOf(meant),
    date: dateOf(days, turn),
  });
}

/** The wished time in the customer's words, or as it was resolved; one that cannot be is none. */
function withWish(
  { wish: before, ...draft }: LeadDraft,
  { days, time }: Action,
  isOut: boolean,
  turn: Turn,
): LeadDraft {
  if (isOut) return draft;
  const wish = wishText(days, time, turn) ?? turn.frame.slots.wish ?? before;
  return { ...draft, ...(wish !== undefined && { wish }) };
}

/** Only a time that was resolved is said back; what was read as the customer's words goes into the form alone. */
function requestText(draft: LeadDraft, when: string | null, isOut: boolean, turn: Turn): string {
  const { words, wording } = turn;
  const missing = missingOf(draft);
  if (isOut && missing.join() === "wish") return words.otherTime;
  if (turn.draft !== null && turn.draft.asked > 0) {
    const wished = when === null ? [] : [words.wishedTime(when)];
    return [...wished, progressText(draft, turn)].join(" ");
  }
  const rest = missing.length === 0 ? wording.leadComplete(draft.purpose) : words.needed(missing);
  return `${words.appointment({ service: serviceOf(turn), when })} ${rest}`;
}

const namesWeekday =
  /(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s?\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/i;

/** What descriptions say of the weekdays on which something is done: "Dienstag und Donnerstag kommt der Prüfer". */
function boundToDays(meant: readonly MeantService[]): string[] {
  return meant.flatMap(({ service }) =>
    cutDescription(service.description).filter((piece) => namesWeekday.test(piece)),
  );
}
