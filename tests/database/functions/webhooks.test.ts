import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import {
  addWebhook,
  changeWebhook,
  deleteWebhook,
  listWebhookDeliveries,
  listWebhooks,
  replayWebhook,
  rotateWebhookSecret,
  setWebhookActive,
  testWebhook,
} from "@/lib/webhooks";
import {
  webhookForm,
  webhookMemberOf,
  type WebhookMember,
} from "@/tests/support/webhooks/webhook-member";
import { startTwoWorkshops } from "../start-two-workshops";
import type { FilledWorkshop } from "../two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();
const as = webhookMemberOf(database);
const told = async (workshop = ours) =>
  (await listWebhookDeliveries(as(workshop), 50)).map(({ event }) => event).toReversed();
const idOf = async (workshop = ours) => (await listWebhooks(as(workshop)))[0]?.id ?? "";
const addLead = async ({ id }: FilledWorkshop) => {
  const [row] = await database.sql(
    `insert into public.leads (workshop_id, contact_id, name, phone)
     select workshop_id, id, 'Kim Canary', '+493415550142' from public.contacts where workshop_id = $1 limit 1 returning id`,
    [id],
  );
  return String(row?.["id"]);
};

beforeEach(async () => {
  await database.sql("delete from private.jobs");
  await database.sql("delete from private.outgoing_mails");
  await database.sql("delete from public.webhook_endpoints");
  await addWebhook(as(ours), webhookForm());
  await addWebhook(as(theirs), webhookForm());
});

describe("a server that is told", () => {
  it("is its own workshop's owner's alone", async () => {
    const id = await idOf(theirs);
    const strangers = [
      as(ours, "reception"),
      as(ours, "mechanic"),
      as(ours, "viewer"),
      as(ours, "owner", theirs.slug),
    ];
    const verbs = [
      (ctx: WebhookMember) => listWebhooks(ctx),
      (ctx: WebhookMember) => listWebhookDeliveries(ctx, 5),
      (ctx: WebhookMember) => addWebhook(ctx, webhookForm()),
      (ctx: WebhookMember) => changeWebhook(ctx, id, webhookForm()),
      (ctx: WebhookMember) => rotateWebhookSecret(ctx, id),
      (ctx: WebhookMember) => setWebhookActive(ctx, id, false),
      (ctx: WebhookMember) => deleteWebhook(ctx, id),
      (ctx: WebhookMember) => testWebhook(ctx, id),
      (ctx: WebhookMember) => replayWebhook(ctx, randomUUID()),
    ];
    for (const ctx of strangers) {
      for (const verb of verbs) {
        await expect(verb(ctx)).rejects.toMatchObject({
          code: expect.stringMatching(/forbidden|not_found/),
        });
      }
    }
    expect(await listWebhooks(as(theirs))).toMatchObject([{ id, state: "active" }]);
  });

  it("is not reached by its number from next door", async () => {
    const id = await idOf(theirs);
    await addLead(theirs);
    const [delivery] = await listWebhookDeliveries(as(theirs), 1);
    await database.sql("update public.webhook_deliveries set state = 'failed' where true");
    const attempts = [
      changeWebhook(as(ours), id, webhookForm({ name: "Unseres" })),
      rotateWebhookSecret(as(ours), id),
      setWebhookActive(as(ours), id, false),
      deleteWebhook(as(ours), id),
      testWebhook(as(ours), id),
      replayWebhook(as(ours), delivery?.id ?? ""),
    ];
    for (const attempt of attempts) {
      await expect(attempt).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await listWebhooks(as(theirs))).toMatchObject([{ name: "Werkstattplaner" }]);
  });

  it.each([
    [{ url: "http://hooks.example/" }, "url"],
    [{ url: "https://10.0.0.1/" }, "url"],
    [{ url: "https://[fd00::1]/" }, "url"],
    [{ url: "https://169.254.169.254/latest" }, "url"],
    [{ url: "https://user:secret@hooks.example/" }, "url"],
    [{ url: "ftp://hooks.example/" }, "url"],
    [{ url: "" }, "url"],
    [{ name: "  " }, "name"],
    [{ events: [] }, "events"],
    [{ events: ["lead.exploded"] }, "events[0]"],
  ])("is refused with the field for %j", async (more, field) => {
    await expect(addWebhook(as(ours), webhookForm(more))).rejects.toMatchObject({
      code: "invalid",
      issues: [expect.objectContaining({ path: field })],
    });
    await expect(listWebhooks(as(ours))).resolves.toHaveLength(1);
  });

  it("may be without https on this very machine where that is allowed", async () => {
    await addWebhook(as(ours), webhookForm({ url: "http://127.0.0.1:9/hook" }));

    expect(await listWebhooks(as(ours))).toHaveLength(2);
  });

  it("is one of ten at most", async () => {
    for (let count = 1; count < 10; count += 1) await addWebhook(as(ours), webhookForm());

    await expect(addWebhook(as(ours), webhookForm())).rejects.toMatchObject({
      reason: "too_many_webhooks",
    });
  });

  it("keeps its secrets sealed, and shows none of them", async () => {
    const secret = await addWebhook(as(ours), webhookForm({ name: "Zweiter" }));
    const kept = JSON.stringify(await database.sql("select * from public.webhook_endpoints"));
    const audit = JSON.stringify(await database.sql("select * from private.audit_entries"));

    expect(kept).not.toContain(secret.slice(8));
    expect(audit).not.toContain("v1.");
    expect(JSON.stringify(await listWebhooks(as(ours)))).not.toMatch(/v1\.|whsec/);
  });

  it("is tested five times a minute at most", async () => {
    const id = await idOf();
    for (let count = 0; count < 5; count += 1) await testWebhook(as(ours), id);

    await expect(testWebhook(as(ours), id)).rejects.toMatchObject({ code: "rate_limited" });
  });

  it("is told of nothing while it is paused", async () => {
    await setWebhookActive(as(ours), await idOf(), false);
    await addLead(ours);
    const paused = await told();
    await setWebhookActive(as(ours), await idOf(), true);
    await addLead(ours);

    expect(paused).toEqual([]);
    expect(await told()).toEqual(["lead.created"]);
  });
});
