import { z } from "zod";
import type { CircuitReading } from "@/lib/core/circuit";
import type { OutsideService } from "@/lib/core/outside-service";
import type { VitalFigures } from "./vitals";
import { planKey, workshopSlug, type PlanKey } from "@/lib/workshops/schemas";

export const limitsPlan = planKey;

export const workshopState = z.enum(["active", "suspended"]);

export * from "./alert-schemas";

/** Where the next page of a list begins. */
export type NameCursor = { name: string; id: string };

export type WorkshopQuery = {
  search?: string | undefined;
  state?: z.infer<typeof workshopState> | undefined;
  after?: NameCursor | undefined;
};

/** A workshop with what is in it, as the operator sees it. */
export type AdminWorkshop = {
  id: string;
  slug: string;
  name: string;
  plan: string;
  limitsPlan: string | null;
  aiBudgetMicroEuros: number | null;
  createdAt: string;
  suspension: { since: string; reason: string } | null;
  users: number;
  conversations: number;
  leads: number;
  /** Neither held for a customer who still thinks nor cancelled. */
  appointments: number;
  doneAppointments: number;
  /** Of this month. */
  aiCostMicroEuros: number;
  storageBytes: number;
  lastActivityAt: string | null;
  lastSignInAt: string | null;
};

export type WorkshopPage = { rows: AdminWorkshop[]; next: NameCursor | null };

/** Another plan that an owner has asked for. */
export type AdminPlanRequest = {
  slug: string;
  name: string;
  plan: PlanKey;
  wanted: PlanKey;
  note: string;
  requestedAt: string;
};

/** Where the next page of a list begins whose latest rows come first. */
export type TimeCursor = { at: string; id: string };

export const auditSubjects = [
  "workshops",
  "plan_requests",
  "members",
  "invitations",
  "services",
  "faqs",
  "opening_hours",
  "closures",
  "safety_cards",
  "safety_overrides",
  "bays",
  "documents",
  "api_keys",
  "webhook_endpoints",
  "widget_secrets",
  "leads",
  "contacts",
  "conversations",
  "aged_data",
  "retention_days",
  "alert_rules",
  "blocked_networks",
  "platform_switches",
  "scheduled_jobs",
  "view_sessions",
  "platform_admins",
] as const;
export const auditSubject = z.enum(auditSubjects);
export type AuditSubject = z.infer<typeof auditSubject>;

/** Who changed what; columns alone that the log keeps, of secrets only that they changed. */
export type AuditEntry = {
  at: string;
  id: string;
  workshop: { slug: string; name: string } | null;
  actorKind: "member" | "admin" | "person" | "service";
  actorName: string | null;
  network: string | null;
  action: "insert" | "update" | "delete";
  /** What it was done to; `other` for what has no name here. */
  subject: AuditSubject | "other";
  changes: { field: string; before: string | null; after: string | null }[];
};

export type AuditQuery = {
  workshop?: string | undefined;
  subject?: AuditSubject | undefined;
  after?: TimeCursor | undefined;
};

export type AuditPage = { rows: AuditEntry[]; next: TimeCursor | null };

const auditQuery = z.object({
  workshop: workshopSlug.optional().catch(undefined),
  subject: auditSubject.optional().catch(undefined),
  at: z.iso.datetime({ offset: true }).optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
});

/** What an address says; what cannot be read counts as not said. */
export function readAuditQuery(raw: unknown): AuditQuery {
  const { workshop, subject, at, id } = auditQuery.parse(raw);
  return { workshop, subject, after: at && id ? { at, id } : undefined };
}

/** What can be on for some and off for others; each has a row that a migration made. */
export const flagKey = z.enum(["model_reader"]);
export type FlagKey = z.infer<typeof flagKey>;

/** For whom something is on, with when that was last changed. */
export type FlagForAdmin = {
  key: FlagKey;
  /** Of all workshops. */
  percent: number;
  /** Slugs of those for which it is on in any case. */
  workshops: string[];
  isKilled: boolean;
  updatedAt: string;
};

export const performanceRange = z.enum(["hour", "day", "week"]);
export type PerformanceRange = z.infer<typeof performanceRange>;

export type RouteFigures = {
  kind: string;
  route: string;
  requests: number;
  errorPercent: number;
  averageMs: number;
  p50: number;
  p95: number;
  p99: number;
  /** A request. */
  dbCalls: number;
  dbMs: number;
};

/** A service outside, over all processes that lean on it. */
export type ServiceFigures = {
  service: OutsideService;
  /** Where it is worst. */
  state: CircuitReading;
  /** Processes that lean on it, and those that leave it alone at the moment. */
  processes: number;
  resting: number;
};

export type InstanceFigures = {
  instance: string;
  release: string;
  at: string;
  cpuPercent: number;
  memoryPercent: number;
  memoryBytes: number;
  loopDelayP99Ms: number;
};

/** A minute of the last hour, or an hour of the last day or week. */
export type PerformancePoint = {
  at: string;
  requestsPerSecond: number;
  errorPercent: number;
  p50: number;
  p95: number;
};

export type Performance = {
  routes: RouteFigures[];
  series: PerformancePoint[];
  instances: InstanceFigures[];
  services: ServiceFigures[];
  vitals: VitalFigures[];
  /** When the first process of each release told. */
  releases: { release: string; at: string }[];
};

const timeCursor = z.object({
  at: z.iso.datetime({ offset: true }).optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
});

/** Where an address says that the page begins; what cannot be read counts as not said. */
export function readTimeCursor(raw: unknown): TimeCursor | undefined {
  const { at, id } = timeCursor.parse(raw);
  return at && id ? { at, id } : undefined;
}
