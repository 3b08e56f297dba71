import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { weekdayKeys } from "@/lib/core/weekdays";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { PastedService, WebsiteFindings } from "@/lib/knowledge";
import { parseFact } from "../facts/parse-fact";
import { parseForm } from "../field-parsing";
import { importOpeningHours, toOpeningSpans } from "../import-opening-hours";
import { importService } from "../import-catalog";
import { proposedProfile } from "../settings/settings";

/** What a site may say of the workshop itself, in the order in which it is shown. */
const profileFields = ["name", "street", "postalCode", "city", "phone", "email"] as const;
type ProfileField = (typeof profileFields)[number];

/** What may be taken over, each entry as the workshop file writes it; the page shows it and sends back what was chosen. */
export type Proposals = {
  profile: { field: ProfileField; value: string }[];
  /** A week as in the workshop file; null where none was found. */
  openingHours: Record<string, [string, string][]> | null;
  services: ProposedService[];
  faqs: { question: string; answer: string }[];
};

export type ProposedService = {
  name: string;
  category: string;
  priceMin: number | null;
  priceMax: number | null;
  durationMinutes: number;
  synonyms: string[];
};

/** What a site's findings propose; only what the rules of the workshop file would take. */
export function toProposals({
  business,
  openingHours,
  services,
  faqs,
}: Omit<WebsiteFindings, "pages">): Proposals {
  const week = weekOf(openingHours);
  const profile = profileFields.flatMap((field) => {
    const value = business[field];
    const isTaken = value !== null && proposedProfile.safeParse({ [field]: value }).success;
    return isTaken ? [{ field, value }] : [];
  });
  return {
    profile,
    openingHours: week,
    services: toServices(services.map((found) => ({ ...found, durationMinutes: 0 }))),
    faqs,
  };
}

/** Rows of a price list as services; those that no rule would take are left out. */
export function toServices(rows: readonly PastedService[]): ProposedService[] {
  return rows
    .map(({ serviceName, priceMinCents, priceMaxCents, durationMinutes }) => ({
      name: serviceName,
      category: "",
      priceMin: priceMinCents === null ? null : priceMinCents / 100,
      priceMax: priceMaxCents === null ? null : priceMaxCents / 100,
      durationMinutes,
      synonyms: [],
    }))
    .filter((service) => importService.safeParse(service).success);
}

function weekOf(spans: WebsiteFindings["openingHours"]): Proposals["openingHours"] {
  const days = weekdayKeys.map((key, index) => {
    const own = spans.filter(({ weekday }) => weekday === index + 1);
    const sorted = own.toSorted((a, b) => a.opens.localeCompare(b.opens));
    return [key, sorted.map(({ opens, closes }): [string, string] => [opens, closes])] as const;
  });
  const week = Object.fromEntries(days);
  return spans.length > 0 && importOpeningHours.safeParse(week).success ? week : null;
}

/** What was chosen, each entry as JSON in the form. */
export type AcceptedProposals = Partial<
  Record<"profile" | "openingHours" | "services" | "faqs", readonly unknown[]>
>;

/**
 * Takes over what was chosen, all or nothing, under the rules of the workshop file; what the team has already stays. Returns how many
 * entries were written. Throws `invalid` naming the kind, `forbidden`, or reason `nothing_found` when nothing was chosen.
 */
export async function acceptProposals(
  ctx: MemberContext,
  { profile = [], openingHours = [], services = [], faqs = [] }: AcceptedProposals,
): Promise<number> {
  const changes = parseForm(
    proposedProfile,
    Object.assign({}, ...profile.filter((part) => part instanceof Object)),
    "invalid_profile",
  );
  const [week] = openingHours;
  const accepted = {
    ...(Object.keys(changes).length > 0 && { profile: changes }),
    ...(week !== undefined && { openingHours: spansOf(week) }),
    ...(services.length > 0 && {
      services: services
        .filter((_, at) => at < 500)
        .map((service) => parseFact("service", service)),
    }),
    ...(faqs.length > 0 && {
      faqs: faqs.filter((_, at) => at < 200).map((faq) => parseFact("faq", faq)),
    }),
  };
  if (Object.keys(accepted).length === 0)
    throw new AppError("invalid", { reason: "nothing_found" });
  const count = await callRpc(ctx.db, "accept_proposals", {
    p_workshop: ctx.workshopSlug,
    p_accepted: accepted,
  });
  ctx.log.info("proposals_accepted", { requestId: ctx.requestId, count });
  return count;
}

function spansOf(week: unknown) {
  const parsed = parseForm(importOpeningHours, week, "invalid_opening_hours");
  return toOpeningSpans(parsed);
}
