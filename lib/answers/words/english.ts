import type { LeadNeed } from "@/lib/chat";
import { listed } from "./listed";
import type { Words } from "./words";

const needs = { name: "your name", phone: "a phone number", wish: "your preferred time" } as const;

/** English replies. */
export const englishWords: Words = {
  verdicts: { yes: "Yes.", no: "No.", partly: "In part.", depends: "That depends." },
  offered: (names) => `Yes, we do that: ${listed(names, "and")}.`,
  perhaps: "I am not quite sure whether this is what you mean:",
  onOffer: "This is what we have for that:",
  minutes,
  duration: (name, value) => `${name}: about ${minutes(value)}`,
  takes: (value) => `That takes about ${minutes(value)}.`,
  durationTotal: (value) => `Together about ${minutes(value)}.`,
  total: (amount) => `Together: ${amount}`,
  times: (quantity, amount) => `Together (for ${quantity}): ${amount}`,
  listTitle: "These are among our services:",
  categoryLine: (category, names, more) =>
    `${category === "" ? "" : `${category}: `}${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
  noServices: "Our list of services is still empty.",
  noClosures: "No closures of ours are on record at the moment.",
  noOpening: "When we open again is not on record yet.",
  noContact: {
    address: "Our address is not on record here.",
    phone: "A phone number is not on record here.",
    email: "An email address is not on record here.",
    website: "A website is not on record here.",
  },
  quotedIn: (language) =>
    language === "de"
      ? "This is what we have on that, in German:"
      : "This is what we have on that:",
  describedIn: (language) => (language === "de" ? "In German:" : "In English:"),
  checks: (lines) => `We can look into it at the garage:\n${lines.join("\n")}`,
  clarify: (options) =>
    options.length === 1
      ? `Do you mean “${options.join("")}”?`
      : `Which of these do you mean: ${listed(options, "or")}?`,
  unknown: [
    (parts) =>
      parts.length === 0
        ? "I'm afraid I don't know that."
        : `I'm afraid I know nothing about ${quoted(parts)}.`,
    (parts) =>
      parts.length === 0
        ? "There is nothing on that in our records, I'm afraid."
        : `There is nothing about ${quoted(parts)} in our records, I'm afraid.`,
    (parts) =>
      parts.length === 0
        ? "I can't say anything certain about that, I'm afraid."
        : `I can't say anything certain about ${quoted(parts)}, I'm afraid.`,
  ],
  restUnknown: (parts) =>
    parts.length === 0
      ? "I'm afraid I know nothing about the rest of your question."
      : `I'm afraid I know nothing about ${quoted(parts)}.`,
  notUnderstood: "I didn't understand that. Could you put it another way?",
  notSpoken:
    "I'm afraid I don't speak this language; I can answer in English or German. / Diese Sprache spreche ich leider nicht, ich antworte auf Deutsch oder Englisch.",
  declinedBeside: "I can only go by what our own records say:",
  onlyUsBeside: (workshop) => `I can't speak for other businesses; at ${workshop} it is like this:`,
  otherTime: "When would suit you instead?",
  appointment: ({ service, when }) =>
    `Happy to take down your appointment request${service === null ? "" : ` for “${service}”`}${when === null ? "" : ` (${when})`}.`,
  needed: (missing) =>
    `${askFor(missing)}; the appointment is only fixed once the team confirms it.`,
  wishedTime: (when) => `Preferred time: ${when}.`,
  freeTimes: (times) =>
    `Free at the moment, for example: ${listed(times, "or")}. Tap a time to take it.`,
  cancel: "I can't cancel your appointment myself, the team does that.",
  move: "I can't move your appointment myself, the team does that; the change is only valid once they confirm it.",
  late: "Thanks for letting us know. Whether being late still works is for the team to say.",
  status:
    "How far along your car is the team in the workshop knows. If you have the code from a confirmation (T-…), I can tell you right away with it and the licence plate.",
  carState: {
    needsPlate: "Thanks for the code. Which licence plate does it belong to?",
    notFound:
      "I can't find an appointment for this licence plate and code. Please check both; they stand in your confirmation.",
    requested: (when) =>
      `Your appointment (${when}) is requested; the team still has to confirm it.`,
    confirmed: (when) => `Your appointment is confirmed: ${when}.`,
    arrived: () => "Your car is here in the workshop; the work has not begun yet.",
    inWork: () => "Your car is being worked on right now; it is not ready yet.",
    done: () => "Your car is ready to be picked up.",
    noShow: (when) => `The appointment (${when}) has passed without the car being here.`,
    cancelled: (when) => `The appointment (${when}) is cancelled.`,
  },
  quote: "Happy to help: the team will make the quote.",
  breakdown: (phone) =>
    [
      "Please get yourself and the car to a safe place first, and don't drive on.",
      ...(phone === null ? [] : [`Then call us on ${phone}.`]),
      "I'm also bringing somebody from the team into this chat.",
    ].join(" "),
  complaint:
    "I'm sorry to hear that. A person from the team should look after this; I'm bringing somebody into this chat.",
  leave: (missing) =>
    missing.length === 0
      ? "Please check your details and send them off, then the team can get back to you."
      : `${askFor(missing)}, then the message goes to the team.`,
  handOffLater: (next) =>
    [
      "I'm bringing in someone from the team, though we are closed at the moment.",
      ...(next === null ? [] : [next]),
      "You can simply keep writing here.",
    ].join(" "),
  handOffToo: 'Or write "real person" and I\'ll bring somebody into this chat.',
};

function askFor(missing: readonly LeadNeed[]): string {
  return `Please give me ${listed(
    missing.map((need) => needs[need]),
    "and",
  )}`;
}

function quoted(parts: readonly string[]): string {
  return listed(
    parts.map((part) => `“${part}”`),
    "and",
  );
}

function minutes(value: number): string {
  const hours = Math.floor(value / 60);
  const rest = value % 60;
  const said = [
    ...(hours > 0 ? [hours === 1 ? "1 hour" : `${hours} hours`] : []),
    ...(rest > 0 || hours === 0 ? [rest === 1 ? "1 minute" : `${rest} minutes`] : []),
  ].join(" ");
  return hours > 0 ? `${said} (${value} minutes)` : said;
}
