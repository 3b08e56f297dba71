import { contactRows } from "../facts/source-rows";
import type { Meaning } from "../understand/meaning";
import { part, type Part, type Turn } from "./part";

/** The contact details a question asks for; all of them when it only says "Kontakt". Null when the workshop has none of these. */
export function contactPart({ intents }: Meaning, { context, wording }: Turn): Part | null {
  const { address, phone, email, website } = context.workshop;
  const all = intents.has("contact") && !intents.has("phone") && !intents.has("email");
  const { street, postalCode, city, country } = address;
  const place =
    country === "GB" ? `${street}, ${city} ${postalCode}` : `${street}, ${postalCode} ${city}`;
  const asks = (intent: "address" | "phone" | "email" | "website") => intents.has(intent) || all;
  const told = [
    asks("address") ? { field: "street", line: wording.address(place) } : null,
    phone !== null && asks("phone") ? { field: "phone", line: wording.phone(phone) } : null,
    email !== null && asks("email") ? { field: "email", line: wording.email(email) } : null,
    website !== null && asks("website")
      ? { field: "website", line: wording.website(website) }
      : null,
  ].filter((it) => it !== null);
  if (told.length === 0) return null;
  return part({
    text: told.map(({ line }) => line).join("\n"),
    sources: [
      {
        type: "contact",
        title: wording.sourceTitles.contact,
        rows: contactRows(told.map(({ field }) => field)),
      },
    ],
  });
}
