import { zipfRanks } from "../random";
import { idOf, unitOf } from "./hash";
import { pick, timeOf } from "./time";

/** How much of everything is made. */
export type DataSize = {
  workshops: number;
  conversations: number;
  messages: number;
  leads: number;
  appointments: number;
};

/** A table to be filled: its columns, how many rows, and the row of an index as `copy` reads it. */
export type TablePlan = {
  name: string;
  target: string;
  count: number;
  row: (index: number) => (string | number | null)[];
};

const kinds = { workshop: 1, conversation: 2, message: 3, contact: 4, lead: 5, appointment: 6 };
const questions = [
  "Was kostet ein Ölwechsel?",
  "Habt ihr am Samstag offen?",
  "Ich brauche einen Termin für den Räderwechsel",
  "Mein Auto verliert Öl, was kostet die Prüfung?",
  "Bremsen quietschen vorne, wann kann ich kommen?",
  "Macht ihr auch Klimaservice bei Elektroautos?",
];
const answers = [
  "Der Ölwechsel kostet 59 bis 109 €.",
  "Samstag ist von 9 bis 12 Uhr offen.",
  "Gern, ich nehme Ihren Terminwunsch auf.",
  "Das weiß ich leider nicht. Soll ich das Team fragen?",
];
const services = [
  "Ölwechsel",
  "Räderwechsel",
  "HU/AU",
  "Bremsen vorne",
  "Klimaservice",
  "Zahnriemen",
];
const names = ["Anna", "Ben", "Cem", "Dana", "Emil", "Fatma", "Jörg", "Ida"];
const families = ["Müller", "Schmidt", "Yılmaz", "Kowalski", "Nguyen", "Schäfer", "Roth", "Lang"];
const cars = ["VW Golf", "Opel Corsa", "BMW 320d", "Ford Focus", "Skoda Octavia"];
const statuses = ["new", "contacted", "scheduled", "won", "lost"];

const phone = (index: number) => `+49151${String(10_000_000 + index)}`;
const at = (ms: number) => new Date(ms).toISOString();

/** What every table is filled with: each row follows from the seed and its own index. */
export function planData(size: DataSize, seed: number): TablePlan[] {
  const unit = (name: string, index: number) => unitOf(seed, name, index);
  const one = (list: readonly string[], name: string, index: number) =>
    list[Math.floor(unit(name, index) * list.length)] ?? "";
  let share = 0;
  const rank = zipfRanks(size.workshops, () => share);
  /** Few workshops have most of it. */
  const workshopOf = (name: string, index: number) => {
    share = unit(name, index);
    return idOf(kinds.workshop, rank());
  };
  const contacts = Math.ceil(size.leads * 0.7);
  const person = (index: number) =>
    `${one(names, "first name", index)} ${one(families, "family name", index)}`;
  const car = (index: number) =>
    JSON.stringify({ plate: `L AB ${1 + (index % 9_999)}`, model: one(cars, "car", index) });
  const conversationOf = (message: number) =>
    Math.floor((message * size.conversations) / size.messages);

  return [
    {
      name: "workshops",
      target:
        "public.workshops (id, slug, name, locale, timezone, region, currency, street, postal_code, city, country, primary_color, greeting, plan, slot_minutes, parallel_jobs, lead_time_hours)",
      count: size.workshops,
      row: (index) => [
        idOf(kinds.workshop, index + 1),
        `data-${index + 1}`,
        `Kfz Data ${index + 1}`,
        "de",
        "Europe/Berlin",
        "DE-SN",
        "EUR",
        `Gasse ${index + 1}`,
        "04229",
        "Leipzig",
        "DE",
        "#0f4c81",
        "Guten Tag!",
        "business",
        60,
        2,
        24,
      ],
    },
    {
      name: "contacts",
      target: "public.contacts (workshop_id, id, name, phone, vehicle, created_at, updated_at)",
      count: contacts,
      row: (index) => {
        const made = at(timeOf(seed, "contact", index));
        return [
          workshopOf("contact", index),
          idOf(kinds.contact, index),
          person(index),
          phone(index),
          car(index),
          made,
          made,
        ];
      },
    },
    {
      name: "conversations",
      target: "public.conversations (workshop_id, id, locale, created_at, last_message_at)",
      count: size.conversations,
      row: (index) => {
        const made = at(timeOf(seed, "conversation", index));
        return [
          workshopOf("conversation", index),
          idOf(kinds.conversation, index),
          "de",
          made,
          made,
        ];
      },
    },
    {
      name: "messages",
      target:
        "public.messages (workshop_id, id, conversation_id, author, body, answered, created_at)",
      count: size.messages,
      row: (index) => {
        const conversation = conversationOf(index);
        const isQuestion = index % 2 === 0;
        return [
          workshopOf("conversation", conversation),
          idOf(kinds.message, index),
          idOf(kinds.conversation, conversation),
          isQuestion ? "visitor" : "bot",
          isQuestion ? one(questions, "question", index) : one(answers, "answer", index),
          isQuestion ? null : "t",
          at(timeOf(seed, "conversation", conversation) + (index % 1_000) * 1_000),
        ];
      },
    },
    {
      name: "leads",
      target:
        "public.leads (workshop_id, id, contact_id, name, phone, service, vehicle, status, created_at)",
      count: size.leads,
      row: (index) => {
        const contact = Math.floor((index * contacts) / size.leads);
        const status = statuses[pick([10, 15, 15, 40, 20], unit("status", index))] ?? "new";
        return [
          workshopOf("contact", contact),
          idOf(kinds.lead, index),
          idOf(kinds.contact, contact),
          person(contact),
          phone(contact),
          one(services, "service", index),
          car(contact),
          status,
          at(timeOf(seed, "lead", index)),
        ];
      },
    },
    {
      name: "appointments",
      // Each goes to the first place of its workshop; which id that has, the database knows.
      target: "bench.new_appointments (workshop_id, id, starts_at, status, service, name, vehicle)",
      count: size.appointments,
      row: (index) => [
        workshopOf("appointment", index),
        idOf(kinds.appointment, index),
        at(timeOf(seed, "appointment", index)),
        unit("kept", index) < 0.9 ? "done" : "noShow",
        one(services, "job", index),
        person(index),
        car(index),
      ],
    },
  ];
}
