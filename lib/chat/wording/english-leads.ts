import type { LeadNeed } from "../compose/lead-part";
import type { Wording } from "./wording";

const needs: Readonly<Record<LeadNeed, string>> = {
  name: "your name",
  phone: "a phone number",
  wish: "your preferred time",
};

const questions: Readonly<Record<LeadNeed, string>> = {
  name: "What is your name?",
  phone: "Which phone number can we reach you on?",
  wish: "When would suit you?",
};

const complete = "Thanks, that is all the team needs. Please check the details and send them off";

const leadComplete: Wording["leadComplete"] = (purpose) =>
  purpose === "appointment"
    ? `${complete}; the appointment is only fixed once the team confirms it.`
    : `${complete}, then the team can get back to you.`;

/** What English replies say while a lead is collected. */
export const englishLeads: Pick<
  Wording,
  | "leadMissing"
  | "leadResume"
  | "leadComplete"
  | "leadPhoneWrong"
  | "leadDropped"
  | "leadAmend"
  | "complaint"
  | "complaintCall"
> = {
  leadMissing: (missing) =>
    missing.length === 0 ? leadComplete("appointment") : `Thank you! ${ask(missing)}`,
  leadResume: (missing) => `About your request: ${ask(missing)}`,
  leadComplete,
  leadPhoneWrong: "We can't call you back on that number. Could you check it, please?",
  leadDropped: "All right, I won't take anything down. Feel free to go on asking.",
  leadAmend: "Thank you! Please check your request and send it once more with the change.",
  complaint: "I'm sorry to hear that. A person from the team should look after this, not me.",
  complaintCall: (missing) =>
    [
      "Would you like the team to call you?",
      missing.length === 0
        ? "I have your details; please check them and send them off."
        : `Then please give me ${listOf(missing)}.`,
      'Or write "real person" and I\'ll bring somebody into this chat.',
    ].join(" "),
};

function ask(missing: readonly LeadNeed[]): string {
  const [only, ...others] = missing;
  return only && others.length === 0
    ? questions[only]
    : `Could I also have ${listOf(missing)}, please?`;
}

/** "your name, a phone number and your preferred time". */
export function listOf(missing: readonly LeadNeed[]): string {
  return missing
    .map((need) => needs[need])
    .join(", ")
    .replace(/, (?=[^,]*$)/, " and ");
}
