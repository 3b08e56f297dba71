import { z } from "zod";
import type { MemberContext } from "@/lib/core/context";
import { locale } from "@/lib/core/locales";
import { currencies } from "@/lib/core/money";
import { callRpc } from "@/lib/supabase/call-rpc";
import {
  color,
  line,
  lines,
  mailAddress,
  orNull,
  parseForm,
  phone,
  region,
  text,
  webAddress,
} from "../field-parsing";
import { countryOf } from "../creation/places";
import { placeFields } from "../import-contact";
import { currencyOf, isTimeZone } from "../import-places";

/** The settings of a workshop as its owner sees them. */
export const workshopSettings = z.object({
  slug: z.string(),
  name: z.string(),
  locale,
  timezone: z.string(),
  region: z.string(),
  currency: z.enum(currencies),
  formality: z.enum(["sie", "du"]),
  isDrafting: z.boolean(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  website: z.string().nullable(),
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  country: z.string(),
  primaryColor: z.string(),
  greeting: z.string(),
  quickReplies: z.array(z.string()),
  consentText: z.string().nullable(),
  privacyUrl: z.string().nullable(),
  allowedOrigins: z.array(z.string()),
});
export type WorkshopSettings = z.infer<typeof workshopSettings>;

/** People paste the address of a page; the origin is the part that counts. */
const origin = webAddress.transform((address) => new URL(address).origin);
const origins = lines.pipe(z.array(origin).max(50)).transform((found) => [...new Set(found)]);

const look = z.object({ primaryColor: color, greeting: text(300) });

/** Each group of settings is a form of its own. */
const groups = {
  profile: z.object({
    name: line(120),
    ...placeFields,
    phone: orNull(phone),
    email: orNull(mailAddress),
    website: orNull(webAddress),
    region: region.refine(
      (code) => currencyOf(countryOf(code)) !== null,
      "must be a region of the list",
    ),
    timezone: line(60).refine(isTimeZone, "must be an IANA time zone like Europe/Berlin"),
    locale,
    formality: z.enum(["sie", "du"]),
  }),
  answers: z.object({
    isDrafting: z.enum(["bot", "team"]).transform((answers) => answers === "team"),
  }),
  look,
  widget: look.extend({
    quickReplies: lines.pipe(z.array(line(80)).max(6)),
    allowedOrigins: origins,
    consentText: orNull(text(2000)),
    privacyUrl: orNull(webAddress),
  }),
} as const;

/** What may be proposed of it: each part by itself, by the same rules. */
export const proposedProfile = z
  .strictObject({
    name: line(120),
    ...placeFields,
    phone,
    email: mailAddress,
    website: webAddress,
  })
  .partial();

export type SettingsGroup = keyof typeof groups;
export const settingsGroup = z.enum(["profile", "answers", "look", "widget"]);

/** The settings as they are now. Throws `forbidden` for whoever is not the owner, `not_found`. */
export async function getWorkshopSettings(ctx: MemberContext): Promise<WorkshopSettings> {
  const settings = await callRpc(ctx.db, "get_workshop_settings", {
    p_workshop: ctx.workshopSlug,
  });
  return workshopSettings.parse(settings);
}

/** Changes one group of settings. Throws `invalid` with the refused fields, `forbidden`, `not_found`. */
export async function updateWorkshopSettings(
  ctx: MemberContext,
  group: SettingsGroup,
  raw: unknown,
): Promise<void> {
  const changes = parseForm(groups[group], raw, "invalid_settings");
  await callRpc(ctx.db, "update_workshop", {
    p_workshop: ctx.workshopSlug,
    p_changes: "region" in changes ? withPlace(changes) : changes,
  });
  ctx.log.info("settings_changed", { requestId: ctx.requestId, group });
}

/** A region lies in one country, which pays in one currency. */
function withPlace<Changes extends { region: string }>(changes: Changes) {
  const country = countryOf(changes.region);
  return { ...changes, country, currency: currencyOf(country) };
}

/** Lets the widget stand on one more site. Throws `invalid`, `forbidden`. */
export async function allowOrigin(ctx: MemberContext, address: string): Promise<void> {
  const added = parseForm(z.object({ website: origin }), { website: address }, "invalid_origin");
  await callRpc(ctx.db, "allow_origin", {
    p_workshop: ctx.workshopSlug,
    p_origin: added.website,
  });
}
