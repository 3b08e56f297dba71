import type { LeadNeed } from "@/lib/chat";
import type { Locale } from "@/lib/core/locales";

type Polarity = "yes" | "no" | "partly" | "depends";

/** What the renderers say of their own beside the shared wording; everything else in a reply is the workshop's. */
export interface Words {
  /** Said before what it is the answer to. */
  verdicts: Readonly<Record<Polarity, string>>;
  offered(names: readonly string[]): string;
  /** On the list, and no yes: the description takes something back. */
  onOffer: string;
  /** Before facts that may or may not be what was asked. */
  perhaps: string;
  /** "6 Stunden 40 Minuten". */
  minutes(minutes: number): string;
  duration(name: string, minutes: number): string;
  /** Behind another answer on the same service. */
  takes(minutes: number): string;
  durationTotal(minutes: number): string;
  total(amount: string): string;
  /** What some of the same cost: 4 tyres at 25 € each. */
  times(quantity: number, amount: string): string;
  listTitle: string;
  categoryLine(category: string, names: readonly string[], more: number): string;
  noServices: string;
  noClosures: string;
  noOpening: string;
  noContact: Readonly<Record<"address" | "phone" | "email" | "website", string>>;
  /** Before a quote in another language than the reply. */
  quotedIn(language: Locale): string;
  /** The same before what a service's description says. */
  describedIn(language: Locale): string;
  checks(lines: readonly string[]): string;
  clarify(options: readonly string[]): string;
  /** Names what is not known where it can be named; several ways, so that not every abstention is the same. */
  unknown: readonly ((parts: readonly string[]) => string)[];
  /** Beside something that is answered. */
  restUnknown(parts: readonly string[]): string;
  notUnderstood: string;
  notSpoken: string;
  /** An order or a wish for another business, beside what is answered all the same. */
  declinedBeside: string;
  onlyUsBeside(workshop: string): string;
  /** A wish for an appointment at a time that cannot be. */
  otherTime: string;
  /** Takes up a wish for an appointment. */
  appointment(wished: { service: string | null; when: string | null }): string;
  /** Asks for what the team needs for an appointment beside what was told. */
  needed(missing: readonly LeadNeed[]): string;
  /** A time as it was understood, so that a misreading is seen. */
  wishedTime(when: string): string;
  /** Beside a wish: times that are free now, and where one of them is taken. */
  /** Below it each can be taken. */
  freeTimes(times: readonly string[]): string;
  cancel: string;
  move: string;
  late: string;
  status: string;
  /** To whoever shows the code of an appointment. */
  carState: CarStates;
  quote: string;
  breakdown(phone: string | null): string;
  complaint: string;
  /** How the team gets to know what a wish is about, and what it needs for that. */
  leave(missing: readonly LeadNeed[]): string;
  /** A person is asked for while nobody is there; says when somebody is. */
  handOffLater(next: string | null): string;
  handOffToo: string;
}

/** How far the car of an appointment is; `when` is its time as it is said: "Dienstag, 1. Dezember um 08:00". */
export type CarStates = Readonly<
  Record<"needsPlate" | "notFound", string> &
    Record<
      "requested" | "confirmed" | "arrived" | "inWork" | "done" | "noShow" | "cancelled",
      (when: string) => string
    >
>;
