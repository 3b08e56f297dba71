import { createSealer } from "@/lib/channels";
import { localNetworkToo } from "@/lib/outbound/network";
import { webhookEvents } from "@/lib/webhooks/schemas";
import type { FilledWorkshop, Role } from "@/tests/database/two-workshops";
import type { TestDatabase } from "@/tests/support/database";

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const sealer = createSealer(["a key for the tests of at least 32 characters"]);

/** What a verb about webhooks receives of a member of one workshop who names that one, or another. */
export const webhookMemberOf =
  (database: Pick<TestDatabase, "memberDb">) =>
  (workshop: FilledWorkshop, role: Role = "owner", slug = workshop.slug) => ({
    workshopSlug: slug,
    workshopId: workshop.id,
    actor: { kind: "member", userId: workshop.members[role].userId, email: "" } as const,
    db: database.memberDb(workshop.members[role].userId),
    now: () => new Date("2026-12-01T06:00:00Z"),
    log,
    requestId: "test",
    sealer,
    network: localNetworkToo,
  });
export type WebhookMember = ReturnType<ReturnType<typeof webhookMemberOf>>;

/** What an owner types, but for what a test is about. */
export const webhookForm = (more: Record<string, unknown> = {}) => ({
  name: "Werkstattplaner",
  url: "https://hooks.example/carbot",
  events: [...webhookEvents],
  ...more,
});
