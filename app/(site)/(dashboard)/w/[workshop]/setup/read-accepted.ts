import { readPriceRange } from "@/components/knowledge/read-price-range";
import { locale } from "@/lib/core/locales";
import { listUsualJobs, type AcceptedProposals } from "@/lib/workshops";

const kinds = ["profile", "openingHours", "services", "faqs"] as const;

/** What was chosen of proposals; each is JSON of our own making, and checked like anything else by the verb. */
export function readAccepted(form: FormData): AcceptedProposals {
  return Object.fromEntries(kinds.map((kind) => [kind, form.getAll(kind).map(parsed)]));
}

function parsed(value: FormDataEntryValue): unknown {
  try {
    return JSON.parse(String(value));
  } catch {
    return null;
  }
}

/** The usual jobs that were chosen, each with the price that was typed beside it, if any. */
export function readChosenJobs(form: FormData): AcceptedProposals {
  const chosen = new Set(form.getAll("jobs"));
  const language = locale.catch("de").parse(form.get("catalogue"));
  const services = listUsualJobs(language)
    .filter(({ key }) => chosen.has(key))
    .map(({ key, ...job }) => ({ ...job, ...priceIn(String(form.get(`price-${key}`) ?? "")) }));
  return { services };
}

const inUnits = (cents: number | null) => (cents === null ? null : cents / 100);

function priceIn(typed: string): { priceMin: number | null; priceMax: number | null } {
  const [least = "", most = ""] = typed.split(/\s*(?:-|–|—|\bbis\b|\bto\b)\s*/i);
  const { min, max } = readPriceRange(least, most);
  return { priceMin: inUnits(min), priceMax: inUnits(max) };
}
