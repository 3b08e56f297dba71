import { sources } from "@/lib/chat";
import type { AskOf } from "@/lib/understanding";
import { part, type Part } from "../part";
import type { Turn } from "../turn";

/** The contact details asked for; one that the workshop has not entered is said not to be there. */
export function contactAsk({ fields }: AskOf<"contact">, { context, words, wording }: Turn): Part {
  const { address, phone, email, website } = context.workshop;
  const { street, postalCode, city, country } = address;
  const place =
    country === "GB" ? `${street}, ${city} ${postalCode}` : `${street}, ${postalCode} ${city}`;
  const values = { address: street === "" ? null : place, phone, email, website };
  const lines = [...new Set(fields)].map((field) => {
    const value = values[field];
    return value === null ? words.noContact[field] : wording[field](value);
  });
  const told = fields.filter((field) => values[field] !== null);
  return part({
    text: lines.join("\n"),
    answered: told.length > 0,
    sources: [
      {
        type: "contact",
        title: wording.sourceTitles.contact,
        // The place is edited under its street.
        rows: sources.contactRows(told.map((field) => (field === "address" ? "street" : field))),
      },
    ],
    intents: [...new Set(fields)],
  });
}
