import { z } from "zod";
import type { Count } from "@/lib/analytics";

const channel = z
  .enum(["web", "page", "team", "telegram", "messenger", "instagram", "whatsapp", "email"])
  .or(z.unknown().transform(() => "other" as const));

/** What an answer was about, as owners would call it: several of the bot's own names are one subject. */
const subjects = {
  price: ["price", "compare", "cheaper", "surcharge"],
  hours: ["hours", "open"],
  booking: ["booking", "availability"],
  duration: ["duration"],
  trouble: ["diagnosis", "symptom"],
  danger: ["danger"],
  complaint: ["complaint"],
  contact: ["contact", "phone", "email", "website", "address", "parking"],
  services: ["services", "catalog", "offered", "brands"],
  texts: ["topic", "topics"],
  status: ["status"],
  person: ["handoff"],
  manners: ["greeting", "thanks", "farewell", "acknowledgement"],
} as const;
type Subject = keyof typeof subjects;
const subjectOf = new Map<string, Subject>(
  (Object.keys(subjects) as Subject[]).flatMap((subject) =>
    subjects[subject].map((name): [string, Subject] => [name, subject]),
  ),
);

/** The channel of a label, other than which nobody knows. */
export const toChannel = (label: string) => channel.parse(label);
/** The reader of a label, other than which nobody knows. */
export function toReader(label: string): "builtIn" | "model" | "other" {
  if (label === "built-in") return "builtIn";
  return label === "model" ? "model" : "other";
}
/** The subject of a label; what has no name of its own is other. */
export const toSubject = (label: string): Subject | "other" => subjectOf.get(label) ?? "other";

/** The counts under other names; those of one name become one. */
export function renamed(counts: readonly Count[], nameOf: (label: string) => string): Count[] {
  const sums = new Map<string, number>();
  for (const { label, quantity } of counts) {
    const name = nameOf(label);
    sums.set(name, (sums.get(name) ?? 0) + quantity);
  }
  return [...sums].map(([label, quantity]) => ({ label, quantity }));
}
