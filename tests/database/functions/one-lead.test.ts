import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { Json } from "@/lib/supabase/database.types";
import { startTwoWorkshops } from "../start-two-workshops";
import { openLeads } from "./lead-calls";
import { newPhone } from "./people";
import { openTurns } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();
const { capture, look } = openLeads(database, ours);

async function openChat() {
  const { begin, conversationId } = openTurns(database.service, ours);
  await begin({ p_body: "Guten Tag" });
  return conversationId;
}

describe("one person and one matter", () => {
  it("are one lead by phone number, from whichever conversation or form", async () => {
    const phone = newPhone();
    const first = await capture({
      phone,
      service: "Räderwechsel",
      conversationId: await openChat(),
    });
    const conversationId = await openChat();

    expect(await capture({ phone, service: "räderwechsel ", conversationId })).toBe(first);
    expect(await capture({ phone, message: "Bitte vormittags" })).toBe(first);
    expect(await look(first)).toMatchObject({
      lead: { conversation_id: conversationId, message: "Bitte vormittags" },
    });
  });

  it("are one lead by e-mail address, however written", async () => {
    const email = `Jana.${randomUUID()}@example.org`;

    expect(await capture({ email: email.toLowerCase() })).toBe(await capture({ email }));
  });

  it("are one lead by name and plate, and the call goes where it would have gone, the other number being told", async () => {
    const [one, other] = [newPhone(), newPhone()];
    const first = await capture({ phone: one, vehicle: { plate: "L-OL 17" } });

    expect(await capture({ phone: other, vehicle: { plate: "l ol17" } })).toBe(first);
    expect(await look(first)).toMatchObject({ lead: { phone: one, message: other } });
  });

  it("tell the conversation it was sent from last that it was sent", async () => {
    const phone = newPhone();
    await capture({ phone, conversationId: await openChat() });
    const conversationId = await openChat();
    await capture({ phone, preferredTimes: "Freitag", conversationId });

    const thread = await callRpc(database.service, "get_visitor_thread", {
      p_workshop_id: ours.id,
      p_conversation_id: conversationId,
    });
    expect(JSON.stringify(thread)).toContain("Freitag");
  });

  it("tell whoever knows number, name and plate nothing that was sent from elsewhere", async () => {
    const [phone, email] = [newPhone(), `${randomUUID()}@example.org`];
    const plate = { plate: "L-GH 23" };
    await capture({ phone, email, message: "Geheimes", service: "HU", vehicle: plate });
    const forms: Record<string, Json>[] = [{ phone }, { email: `x${email}`, vehicle: plate }];
    for (const form of forms) {
      const conversationId = await openChat();
      await capture({ ...form, conversationId });

      const thread = JSON.stringify(
        await callRpc(database.service, "get_visitor_thread", {
          p_workshop_id: ours.id,
          p_conversation_id: conversationId,
        }),
      );
      expect(thread).toContain("sentAt");
      expect(thread).not.toMatch(/Geheimes|"HU"/);
      expect([phone, email].filter((known) => thread.includes(`"${known}"`))).toEqual(
        Object.values(form).filter((given) => given === phone),
      );
    }
  });

  it("are not withdrawn by whoever sent the same from elsewhere", async () => {
    const phone = newPhone();
    const id = await capture({ phone, conversationId: await openChat() });
    const conversationId = await openChat();
    await capture({ phone, conversationId });
    await callRpc(database.service, "purge_conversation", {
      p_workshop_id: ours.id,
      p_conversation_id: conversationId,
      p_with_leads: true,
    });

    expect(await look(id)).toMatchObject({ lead: { id, status: "new" } });
  });

  it("sent many times at once are one lead", async () => {
    const phone = newPhone();
    const ids = await Promise.all(Array.from({ length: 5 }, () => capture({ phone })));

    expect(new Set(ids).size).toBe(1);
  });

  it("come up again in the list of calls when sent again with something new", async () => {
    const phone = newPhone();
    const id = await capture({ phone });
    await database.sql("update public.leads set call_at = '2030-01-01' where id = $1", [id]);

    await capture({ phone, message: "Es eilt jetzt" });

    expect(String((await look(id)).lead.call_at) < "2030").toBe(true);
  });
});

describe("leads stay apart", () => {
  it("for another service and for another car", async () => {
    const phone = newPhone();
    const first = await capture({ phone, service: "HU", vehicle: { plate: "L-AA 1" } });

    expect(await capture({ phone, service: "Ölwechsel" })).not.toBe(first);
    expect(await capture({ phone, service: "HU", vehicle: { plate: "L-AA 2" } })).not.toBe(first);
  });

  it("for the same plate under another name", async () => {
    const first = await capture({ phone: newPhone(), vehicle: { plate: "L-PP 9" } });
    const other = { name: "Otto Wolf", phone: newPhone(), vehicle: { plate: "L-PP 9" } };

    expect(await capture(other)).not.toBe(first);
  });

  it("once the team has settled the first, and in another workshop", async () => {
    const phone = newPhone();
    const first = await capture({ phone });
    expect(await capture({ phone }, theirs)).not.toBe(first);
    await database.sql("update public.leads set status = 'won' where id = $1", [first]);

    expect(await capture({ phone })).not.toBe(first);
  });
});
