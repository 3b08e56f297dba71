import type { Meaning } from "../understand/meaning";
import { part, type Part, type Turn } from "./part";

/** The contact details a question asks for; all of them when it only says "Kontakt". Null when the workshop has none of these. */
export function contactPart({ intents }: Meaning, { context, wording }: Turn): Part | null {
  const { address, phone, email, website } = context.workshop;
  const all = intents.has("contact") && !intents.has("phone") && !intents.has("email");
  const { street, postalCode, city, country } = address;
  const place =
    country === "GB" ? `${street}, ${city} ${postalCode}` : `${street}, ${postalCode} ${city}`;
  const lines = [
    intents.has("address") || all ? wording.address(place) : null,
    phone !== null && (intents.has("phone") || all) ? wording.phone(phone) : null,
    email !== null && (intents.has("email") || all) ? wording.email(email) : null,
    website !== null && (intents.has("website") || all) ? wording.website(website) : null,
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  return part({
    text: lines.join("\n"),
    sources: [{ type: "contact", title: wording.sourceTitles.contact }],
  });
}
