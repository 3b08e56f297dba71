import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { getPlan, inviteMember } from "@/lib/workshops";
import { startTwoWorkshops } from "../start-two-workshops";
import { openPlans } from "./plan-rows";

const { database, ours, theirs } = await startTwoWorkshops();
const plans = await openPlans(database);
const { as, setPlan, setQuota, usageOf, marksOf, addDocument, connect, openConversations } = plans;

describe("a quota", () => {
  it("counts conversations of the month from the sums, and marks 80 % and all of them", async () => {
    await setPlan(ours, "free");
    const before = (await usageOf(ours, "conversations"))?.used ?? 0;
    await setQuota("conversations", before + 10);
    await openConversations(ours, 7);
    const few = await marksOf(ours);
    await openConversations(ours, 2);
    const many = await marksOf(ours);
    await openConversations(ours, 1);

    expect(await usageOf(ours, "conversations")).toMatchObject({ used: before + 10 });
    expect(few).not.toContain("conversations low");
    expect(many).toContain("conversations low");
    expect(await marksOf(ours)).toContain("conversations full");
    expect(await marksOf(theirs)).toEqual([]);
    const mails = await database.sql(
      "select kind from private.outgoing_mails where workshop_id = $1 and kind like 'teamQuota%' order by created_at",
      [ours.id],
    );
    expect(mails).toEqual([{ kind: "teamQuotaLow" }, { kind: "teamQuotaFull" }]);
    expect(await getPlan(as(ours))).toMatchObject({ state: "over_limit" });
    await setPlan(ours, "pro");
    expect(await marksOf(ours)).toEqual([]);
  });

  it("refuses one document more with its quota's name and number, and none next door", async () => {
    await setPlan(ours, "free");
    const used = (await usageOf(ours, "documents"))?.used ?? 0;
    await setQuota("documents", used + 1);
    await addDocument(ours, "Letztes");

    await expect(addDocument(ours, "Eins zu viel")).rejects.toMatchObject({
      code: "limit_reached",
      reason: "plan_documents",
      issues: [{ path: "documents", rule: `must be at most ${used + 1} in this plan` }],
    });
    expect(await usageOf(ours, "documents")).toMatchObject({ used: used + 1 });
    expect(await marksOf(ours)).toContain("documents full");
    await addDocument(theirs, "Nebenan");
    await database.sql(
      "delete from public.documents where workshop_id = $1 and title = 'Letztes'",
      [ours.id],
    );
    expect(await marksOf(ours)).not.toContain("documents full");
  });

  it("refuses a file that does not fit in, and keeps neither file nor document", async () => {
    await setQuota("documents", 100);
    await setPlan(ours, "free");
    const stored = (await usageOf(ours, "storage"))?.used ?? 0;
    await setQuota("storage_bytes", stored + 4);

    await expect(addDocument(ours, "Zu groß")).rejects.toMatchObject({
      reason: "plan_storage",
      issues: [{ path: "storage" }],
    });
    const left = await database.sql(
      "select title from public.documents where workshop_id = $1 and title = 'Zu groß'",
      [ours.id],
    );
    expect(left).toEqual([]);
  });

  it("refuses one seat more, invites the same address again, and counts no invitation that is over", async () => {
    await setPlan(ours, "free");
    await setQuota("seats", 6);
    await inviteMember(as(ours), { email: "sechste@example.org", role: "viewer" });
    await inviteMember(as(ours), { email: "sechste@example.org", role: "reception" });

    await expect(
      inviteMember(as(ours), { email: "siebte@example.org", role: "viewer" }),
    ).rejects.toMatchObject({ code: "limit_reached", reason: "plan_seats" });
    await database.sql("update public.invitations set expires_at = now() where email = $1", [
      "sechste@example.org",
    ]);
    await inviteMember(as(ours), { email: "siebte@example.org", role: "viewer" });
  });

  it("refuses one channel more, also one that comes back, and lets the same account connect anew", async () => {
    await setPlan(ours, "free");
    await setQuota("channels", 2);
    const id = await connect(ours, "zwei");
    await connect(ours, "zwei");
    await expect(connect(ours, "drei")).rejects.toMatchObject({ reason: "plan_channels" });
    await callRpc(as(ours).db, "disconnect_channel", {
      p_workshop: ours.slug,
      p_connection_id: id,
    });
    await connect(ours, "drei");

    await expect(connect(ours, "zwei")).rejects.toMatchObject({
      code: "limit_reached",
      reason: "plan_channels",
    });
  });

  it("keeps what is there when a smaller one follows, and says that it is over its limit", async () => {
    await setPlan(ours, "business");
    await setQuota("seats", 1);
    await setPlan(ours, "free");

    expect(await getPlan(as(ours))).toMatchObject({ state: "over_limit" });
    expect(await marksOf(ours)).toContain("seats full");
  });
});
