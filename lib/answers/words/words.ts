import type { Clarify } from "@/lib/understanding";
import type { Locale } from "@/lib/core/locales";

type Polarity = "yes" | "no" | "partly" | "depends";

/** What the renderers say of their own beside the shared wording; everything else in a reply is the workshop's. */
export interface Words {
  /** Said before what it is the answer to. */
  verdicts: Readonly<Record<Polarity, string>>;
  offered(names: readonly string[]): string;
  /** On the list, and no yes: the description takes something back. */
  onOffer: string;
  /** "6 Stunden 40 Minuten". */
  minutes(minutes: number): string;
  duration(name: string, minutes: number): string;
  durationTotal(minutes: number): string;
  total(amount: string): string;
  /** What some of the same cost: 4 tyres at 25 € each. */
  times(quantity: number, amount: string): string;
  listTitle: string;
  categoryLine(category: string, names: readonly string[], more: number): string;
  noCategory(category: string): string;
  noClosures: string;
  noOpening: string;
  noContact: Readonly<Record<"address" | "phone" | "email" | "website", string>>;
  /** Before a quote in another language than the reply. */
  quotedIn(language: Locale): string;
  checks(lines: readonly string[]): string;
  clarify(options: readonly string[]): string;
  /** Names what was not understood where it can be named; several ways, so that not every abstention is the same. */
  unknown: readonly ((part: string | null) => string)[];
  /** Beside something that is answered. */
  restUnknown(part: string | null): string;
  notUnderstood: string;
  notSpoken: string;
  /** An order or a wish for another business, beside what is answered all the same. */
  declinedBeside: string;
  onlyUsBeside(workshop: string): string;
  /** A wish for an appointment at a time that cannot be. */
  otherTime: string;
  cancel: string;
  move: string;
  late(minutes: number | null): string;
  status: string;
  quote: string;
  breakdown(phone: string | null): string;
  complaint: string;
  /** How the team gets to know what a wish is about, and what it needs for that. */
  leave(missing: readonly ("name" | "phone" | "wish")[]): string;
  passedWithForm: string;
  handOffToo: string;
}

export type ClarifyOption = Clarify["options"][number];
