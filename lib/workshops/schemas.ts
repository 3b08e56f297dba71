import { z } from "zod";
import { locale } from "@/lib/core/locales";
import { priceTerms, safetyCard, type ServiceFact } from "./context";

export * from "./plan/schemas";
export * from "./reply-schemas";

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

const everybody = ["owner", "reception", "mechanic", "viewer"] as const;
const team = ["owner", "reception", "mechanic"] as const;
const office = ["owner", "reception"] as const;
const owner = ["owner"] as const;

/**
 * Who may do what, as one table: the database's functions are held to it by a test, and the API's probe and the pages read it. The
 * database decides; a page only spares a dead end.
 */
export const rolesByAbility = {
  readConversations: everybody,
  answerConversations: team,
  readLeads: ["owner", "reception", "viewer"],
  changeLeads: office,
  readNumbers: ["owner", "reception", "viewer"],
  readKnowledge: everybody,
  editKnowledge: office,
  exportCustomers: owner,
  eraseCustomers: owner,
  readWidgetSecret: owner,
  readTeam: everybody,
  manageTeam: owner,
  changeSettings: owner,
  readAudit: owner,
  managePlan: owner,
} as const satisfies Record<string, readonly MemberRole[]>;

export type Ability = keyof typeof rolesByAbility;

/** Whether a role has an ability. */
export function can(role: MemberRole, ability: Ability): boolean {
  return (rolesByAbility[ability] as readonly MemberRole[]).includes(role);
}

/** The steps from a new workshop to a widget that answers, in their order. */
export const setupSteps = ["website", "services", "hours", "look", "question", "embed"] as const;
export const setupStep = z.enum(setupSteps);
export type SetupStep = (typeof setupSteps)[number];
export type SetupState = Record<SetupStep, "open" | "done" | "skipped">;

/** A workshop the signed-in member belongs to, for the switcher. */
export const memberWorkshop = z.object({
  id: z.uuid(),
  slug: workshopSlug,
  name: z.string(),
  locale,
  role: memberRole,
  /** Conversations that need a person, at most 100. */
  waitingCount: z.int(),
  /** What language models have cost this month; null for everybody but the owner. */
  aiSpentMicroEuros: z.coerce.number().int().nonnegative().nullable(),
  /** Until when a platform admin, who belongs to no team, looks into it; null for members. */
  viewedUntil: z.string().nullable().default(null),
});
export type MemberWorkshop = z.infer<typeof memberWorkshop>;

/** What a workshop states about itself in a list that its team edits; hours are a week, not a list. */
export const factKind = z.enum(["service", "faq", "closure", "safety_card"]);
export type FactKind = z.infer<typeof factKind>;

export const faqEntry = z.object({ id: z.uuid(), question: z.string(), answer: z.string() });
export type FaqEntry = z.infer<typeof faqEntry>;

/** First and last closed day, both included, `YYYY-MM-DD`. */
export const closureEntry = z.object({
  id: z.uuid(),
  from: z.iso.date(),
  to: z.iso.date(),
  reason: z.string(),
});
export type ClosureEntry = z.infer<typeof closureEntry>;

export const safetyCardEntry = safetyCard.extend({ isActive: z.boolean() });
export type SafetyCardEntry = z.infer<typeof safetyCardEntry>;

/** What a table is handed out as. */
export const tableFormat = z.object({ format: z.enum(["csv", "xlsx"]).default("xlsx") });

/** A change of what a service costs, as the list beside it shows it. */
export const priceChange = z.object({
  at: z.iso.datetime(),
  /** Null for who is in the team no more, and where it was no person. */
  by: z.string().nullable(),
  isPerson: z.boolean(),
  before: priceTerms.nullable(),
  after: priceTerms,
});
export type PriceChange = z.infer<typeof priceChange>;

export type ServiceEntry = ServiceFact & {
  /** The latest first. */
  priceChanges: readonly PriceChange[];
};

/** What each kind of fact looks like in the team's lists. */
export type FactEntries = {
  service: ServiceEntry;
  faq: FaqEntry;
  closure: ClosureEntry;
  safety_card: SafetyCardEntry;
};

export const gapStatus = z.enum(["open", "answered", "dismissed"]);
export type GapStatus = z.infer<typeof gapStatus>;

/** A question that customers asked in vain, alike ones counted as one. */
export type GapRow = {
  id: string;
  /** As first asked, without phone numbers, addresses and plates. */
  question: string;
  locale: z.infer<typeof locale>;
  timesAsked: number;
  firstAskedAt: string;
  lastAskedAt: string;
  /** Null when that conversation has been deleted. */
  lastConversationId: string | null;
  status: GapStatus;
  /** The fact that answers it, once it is answered. */
  resolvedBy: { kind: FactKind; id: string } | null;
};

/** Query of the gap list. */
export const gapFilter = z.object({
  status: gapStatus.default("open"),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type GapFilter = z.infer<typeof gapFilter>;
