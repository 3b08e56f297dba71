import type { ServiceFact } from "@/lib/workshops/context";
import type { Passage } from "../schemas";

/** A service's description answers questions too: "Ist die Nachprüfung dabei?" */
export type DescribedService = {
  title: string;
  heading: null;
  content: string;
  service: ServiceFact;
};
/** What a question may be answered from. */
export type Candidate = Passage | DescribedService;

/** Whether a text states an amount, or that something costs nothing. */
export function statesAmount(text: string): boolean {
  return money.test(text);
}

const money =
  /[€£$]|\b(?:euro|pounds?|chf|franken|kostenlos|kostenfrei|gratis|free|preis|price|anfrage|request|quote[ds]?)\b/i;

/** Whether a text says at what time of the day something is. */
export function tellsTime(text: string): boolean {
  return clockTime.test(text);
}

const clockTime = /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?(?:uhr|am|pm)\b|rund um die uhr|day and night/i;
