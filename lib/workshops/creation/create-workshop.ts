import { z } from "zod";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { locale, type Locale } from "@/lib/core/locales";
import { lineField } from "@/lib/core/text";
import { callRpc } from "@/lib/supabase/call-rpc";
import { line, orNull, parseForm, phone, region, webAddress } from "../field-parsing";
import { placeFields } from "../import-contact";
import { currencyOf } from "../import-places";
import { countryOf, timezoneOf } from "./places";
import { slugProposals } from "./slugs";

/** What a new owner says of their workshop. */
export const newWorkshop = z.object({
  name: line(120),
  slug: orNull(
    lineField()
      .min(3)
      .max(60)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens"),
  ).optional(),
  ...placeFields,
  region: region.refine((code) => timezoneOf(code) !== null, "must be a region of the list"),
  phone: orNull(phone).optional(),
  website: orNull(webAddress).optional(),
  locale,
  formality: z.enum(["sie", "du"]).default("sie"),
});

/** Who founds a workshop, with the service's door: no member of it exists yet. */
export type Founder = Pick<Context, "db" | "log" | "requestId"> & {
  userId: string;
  /** As colleagues and customers will see it. */
  name: string;
};

const firstColor = "#1f4e79";

const greetings: Record<Locale, Record<"sie" | "du", string>> = {
  de: {
    sie: "Guten Tag! Wie können wir Ihnen helfen?",
    du: "Hallo! Wie können wir dir helfen?",
  },
  en: { sie: "Hello! How can we help?", du: "Hello! How can we help?" },
};

/**
 * Makes a workshop with its founder as the owner and returns its slug. Without a slug one is made of the name. Throws `invalid` with
 * the refused fields, `conflict` with reason `slug_taken`, and `limit_reached` for an account that owns enough of them.
 */
export async function createWorkshop(founder: Founder, raw: unknown): Promise<string> {
  const { slug, ...asked } = parseForm(newWorkshop, raw, "invalid_workshop");
  const country = countryOf(asked.region);
  const [row] = await callRpc(founder.db, "create_workshop", {
    p_user_id: founder.userId,
    p_member_name: founder.name,
    p_workshop: {
      ...asked,
      phone: asked.phone ?? null,
      website: asked.website ?? null,
      slug: slug ?? (await findFreeSlug(founder, asked)),
      country,
      timezone: timezoneOf(asked.region),
      currency: currencyOf(country),
      primaryColor: firstColor,
      greeting: greetings[asked.locale][asked.formality],
    },
  });
  if (!row) throw new AppError("internal", { reason: "create_workshop_returned_nothing" });
  founder.log.info("workshop_created", { requestId: founder.requestId, workshop: row.slug });
  return row.slug;
}

/** The first address made of name and town that nobody has. */
export async function findFreeSlug(
  { db }: Pick<Context, "db">,
  workshop: { name: string; city: string },
): Promise<string> {
  const proposals = slugProposals(workshop);
  const taken = new Set(await callRpc(db, "list_taken_slugs", { p_slugs: proposals }));
  const free = proposals.find((proposal) => !taken.has(proposal));
  if (free === undefined) throw new AppError("conflict", { reason: "slug_taken" });
  return free;
}
