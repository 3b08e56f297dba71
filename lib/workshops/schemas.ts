import { z } from "zod";
import { locale } from "@/lib/core/locales";

/** The workshop's name in addresses: `/api/chat/{slug}`. */
export const workshopSlug = z
  .string()
  .max(63)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** Answer of `GET /api/widget/{slug}`: what the widget needs before the first word is said. */
export const widgetConfig = z.object({
  slug: workshopSlug,
  name: z.string(),
  locale,
  branding: z.object({
    primaryColor: z.string(),
    greeting: z.string(),
    quickReplies: z.array(z.string()),
  }),
  openNow: z.boolean(),
  /** The next opening of a workshop that is closed now, null while it is open or when none is near. */
  opensAt: z.iso.datetime().nullable(),
  /** IANA name of the clock that opening times are said by. */
  timezone: z.string(),
  /** ISO 3166-1 alpha-2: which country's plates the form expects. */
  country: z.string(),
  /** What the visitor agrees to before contact data is sent. */
  consentText: z.string(),
  /** The line that says that a machine answers. */
  aiNotice: z.string(),
  privacyUrl: z.string().nullable(),
});
export type WidgetConfig = z.infer<typeof widgetConfig>;

export const memberRole = z.enum(["owner", "reception", "mechanic", "viewer"]);
export type MemberRole = z.infer<typeof memberRole>;

/** A workshop the signed-in member belongs to, for the switcher. */
export const memberWorkshop = z.object({
  id: z.uuid(),
  slug: workshopSlug,
  name: z.string(),
  locale,
  role: memberRole,
  /** Conversations with something the team has not read. */
  unreadCount: z.int(),
});
export type MemberWorkshop = z.infer<typeof memberWorkshop>;
