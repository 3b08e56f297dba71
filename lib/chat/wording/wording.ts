import type { ClosedReason, NextOpening, OpenSpan, RegularLine, Span } from "@/lib/calendar";
import type { WeekOfMonth } from "@/lib/calendar/schemas";
import type { Temporal } from "temporal-polyfill";
import type { InspectionRule } from "@/lib/vehicles";
import type { LeadNeed } from "../compose/lead-part";
import type { LeadDraft } from "../schemas";
import type { WayOutKind } from "../situations/way-out-kinds";
import type { DayPart, TimeWish } from "../when/day-wish";

/** A day as the customer spoke of it: one date, or a weekday in general. */
export type DayName =
  | { kind: "date"; date: Temporal.PlainDate }
  | { kind: "weekday"; weekday: number };

/** The engine's own words in one language and manner; everything else in a reply is the workshop's. */
export interface Wording {
  greeting(workshop: string): string;
  thanks: string;
  farewell: string;
  howAreYou: string;
  aboutMe(workshop: string): string;
  insult: string;
  /** To "ok" and the like, which thank for nothing. */
  acknowledged: string;
  /** To what has nothing to do with the workshop. */
  offTopic: string;
  /** To a message that says nothing yet: "Hilfe", "?". */
  askAway: string;

  sourceTitles: { hours: string; contact: string };

  /** An amount as it stands alone: "ab 89 €". */
  price: {
    exact(amount: string): string;
    range(min: string, max: string): string;
    from(amount: string): string;
    upTo(amount: string): string;
    onRequest: string;
    free: string;
    /** In place of an amount that holds on other days only. */
    notYet(day: string): string;
    ended(day: string): string;
    /** Behind an amount: until when it holds, and what comes after it. */
    until(day: string): string;
    later(day: string, amount: string): string;
  };
  /** Asked for a price of nothing in particular. */
  whichService: string;
  priceOptions: string;
  weOffer: string;
  total(price: string): string;
  /** Which of several services costs less, whatever comes out of their ranges. */
  cheapest(service: string): string;
  sameRange: string;
  included(included: string, service: string): string;
  /** The price list does not say whether its prices include value added tax. */
  taxUnknown: string;
  /** Part of a question about prices that the list has nothing on. */
  someUnknown: string;
  /** What the list has nothing on, in the customer's words. */
  notListed(variants: readonly string[]): string;
  /** Variants that a customer named without a word of their own: "rundum" is front and rear. */
  variants: Readonly<Record<string, string>>;
  duration(service: string, minutes: number): string;
  durationTotal(minutes: number): string;
  noDuration(service: string): string;

  hoursAre(spans: readonly OpenSpan[]): string;
  openOn(day: DayName, spans: readonly OpenSpan[]): string;
  closedOn(day: DayName, reason: ClosedReason | null): string;
  closesAt(day: DayName, time: string): string;
  /** Closes on the day after. */
  closesNextDay(day: DayName, time: string): string;
  opensAt(day: DayName, time: string): string;
  /** Answers whether a time of day is within the hours; `until` when the day ends within the asked part. */
  yes: string;
  no: string;
  yesAt(time: string): string;
  noAt(time: string): string;
  /** Whether a span of time is open as a whole. */
  spanOpen: Readonly<Record<"all" | "some" | "none", string>>;
  /** A bound that lies outside the asked part is null. */
  yesPart(part: DayPart, span: { opens: string | null; closes: string | null }): string;
  noPart(part: DayPart): string;
  /** The break in the middle of the day, from one ISO weekday to another. */
  lunchBreak(fromDay: number, toDay: number, gap: Span): string;
  noLunchBreak: string;
  /** On which ISO weekdays, in all or some weeks of the month, a time (`HH:MM`) or part of the day is within the regular hours. */
  openThenOn(
    time: string,
    relation: TimeWish["kind"],
    days: readonly { weekday: number; weeks: readonly WeekOfMonth[] }[],
  ): string;
  next(opening: NextOpening): string;
  /** The opening after the one that is still on. */
  thereafter(opening: NextOpening): string;
  /** A date on which the weekday's regular hours do not hold. */
  butOn(date: Temporal.PlainDate, reason: ClosedReason): string;
  openNow(closes: string): string;
  /** Open now and through a midnight. */
  openNowBeyond(date: Temporal.PlainDate, closes: string): string;
  openAlways: string;
  closedNow: string;
  weekTitle: string;
  weekLine(line: RegularLine): string;
  closure(from: string, to: string, reason: string): string;
  /** A month (`2027-08`) without public holidays on working days. */
  noHolidaysIn(month: string): string;
  holidaysClosed: string;
  holidayAhead(date: Temporal.PlainDate, name: string): string;
  /** A public holiday on which the team works. */
  holidayOpen(date: Temporal.PlainDate, name: string): string;

  inspectionRule(rule: InspectionRule): string;
  /** The month, as `2027-05`. */
  inspectionDue(month: string): string;
  /** The first inspection lies behind and nobody said when the last one was. */
  inspectionUnknown: string;
  inspectionProof: string;

  address(address: string): string;
  phone(phone: string): string;
  email(email: string): string;
  website(website: string): string;

  servicesTitle: string;
  moreServices(count: number): string;
  fromDocument(title: string, quote: string): string;
  aboutService(name: string, description: string): string;
  /** Said before a quote that is in another language than the reply. */
  quoteLead: string;

  /** Takes up a wish for an appointment and asks for what the team needs beside what was told. */
  appointment(service: string | null, missing: readonly LeadNeed[]): string;
  callBack: string;
  /** Thanks, and asks for what the team still needs, which is something. */
  leadMissing(missing: readonly LeadNeed[]): string;
  leadResume(missing: readonly LeadNeed[]): string;
  leadComplete(purpose: LeadDraft["purpose"]): string;
  /** To digits where a number was asked for, which nobody can be called on. */
  leadPhoneWrong: string;
  leadDropped: string;
  /** To what is told after the request was sent. */
  leadAmend: string;
  /** To who is angry or in despair. */
  complaint: string;
  /** Offers a call and a person in the chat; asks for what a call still needs. */
  complaintCall(missing: readonly LeadNeed[]): string;
  changeAppointment: string;
  /** While somebody is there. */
  handoff: string;
  /** While nobody is. */
  handoffClosed: string;
  /** Of a person's answer, as measured. */
  usualWait(minutes: number): string;
  /** Asks for what a call-back needs. */
  whichNumber: string;
  /** Said after a fact to whoever waits for a person. */
  personFollows: string;
  /** To whoever has waited too long. */
  callBackOffer: string;
  diagnosis: string;
  /** What a safety card of this level begins with. */
  safety: Readonly<Record<"red" | "amber" | "green", string>>;
  /** Where only a person can help: the words of each situation, before phone and tow number. */
  wayOut: Readonly<Record<WayOutKind, string>>;
  /** Whom to call when the car has to be fetched. */
  towAt(phone: string): string;
  /** Where pictures can be sent to. */
  photoTo(email: string): string;
  unknown: string;
  unlistedService: string;
  passOn: string;
  reachUs(phone: string): string;
  onlyUs(workshop: string): string;
  declined: string;
}
