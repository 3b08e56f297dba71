import { describe, expect, it } from "vitest";
import {
  app,
  conversation,
  echo,
  envelope,
  keys,
  messagesOf,
  meta,
  post,
  replyOfTeam,
  said,
  sendsOf,
  who,
  write,
} from "@/tests/support/providers/meta-chat";
import { graphError } from "@/tests/support/providers/meta-server";

describe("a message that the provider tells of", () => {
  it("is delivered and read on WhatsApp, in whatever order that is told", async () => {
    await write("whatsapp", "Was kostet ein Ölwechsel?");
    await app.settle();
    const id = String(said()[0]?.id);
    const states: unknown[] = [];
    for (const state of ["delivered", "read", "sent", "delivered"]) {
      await post("whatsapp", messagesOf(state)(id));
      states.push((await sendsOf())[0]?.state);
    }

    expect(states).toEqual(["delivered", "read", "read", "read"]);
  });

  it("failed afterwards: the reason is shown", async () => {
    await write("whatsapp", "Was kostet ein Ölwechsel?");
    await app.settle();
    const statuses = [{ id: said()[0]?.id, status: "failed", errors: [{ code: 131_047 }] }];
    await post("whatsapp", envelope("whatsapp", [{ statuses }]));

    expect(await sendsOf()).toMatchObject([{ state: "failed", reason: "window_closed" }]);
  });

  it("is delivered and read on Messenger up to a moment", async () => {
    await write("messenger", "Was kostet ein Ölwechsel?");
    await app.settle();
    const later = Date.now() + 60_000;
    await post("messenger", envelope("messenger", [{ delivery: { watermark: later } }]));
    const delivered = await sendsOf();
    await post("messenger", envelope("messenger", [{ read: { watermark: later } }]));

    expect([delivered[0]?.state, (await sendsOf())[0]?.state]).toEqual(["delivered", "read"]);
  });

  it.each(["whatsapp", "messenger"] as const)(
    "is known as sent on %s though its answer got lost",
    async (kind) => {
      meta.next("taken");
      await write(kind, "Was kostet ein Ölwechsel?");
      await app.settle();
      const [taken] = said();
      const told =
        kind === "whatsapp"
          ? { statuses: [{ id: taken?.id, status: "sent", biz_opaque_callback_data: taken?.ref }] }
          : {
              sender: { id: "page-1" },
              recipient: { id: who() },
              message: { mid: taken?.id, is_echo: true, metadata: taken?.ref, text: taken?.text },
            };
      await post(kind, envelope(kind, [told]));
      await app.settle();

      expect(await sendsOf()).toMatchObject([{ state: "sent", reason: null }]);
      expect(said()).toHaveLength(1);
    },
  );
});

describe("somebody of the workshop", () => {
  it("who writes in the provider's own app has the word, and is not answered twice", async () => {
    await write("messenger", "Hallo");
    await app.settle();
    await post("messenger", envelope("messenger", [echo("Hier Anna, ich schaue nach.")]));
    await app.settle();
    await write("messenger", "Danke!");
    await app.settle();

    expect(await conversation()).toMatchObject({ mode: "human" });
    expect(said()).toHaveLength(1);
  });

  it("may answer for seven days, marked as a person", async () => {
    await write("messenger", "Ich möchte mit einem Menschen sprechen", 3 * 24 * 3_600_000);
    await app.settle();
    await replyOfTeam("Guten Tag, hier ist Anna.");
    await app.settle();

    expect(said()).toMatchObject([{ text: "Guten Tag, hier ist Anna.", tag: "HUMAN_AGENT" }]);
  });

  it("sees over which account the customer writes, until when, and sends again what is unsure", async () => {
    meta.next("taken");
    await write("whatsapp", "Was kostet ein Ölwechsel?");
    await app.settle();
    const { cookie, path } = await replyOfTeam("Guten Tag!");
    await app.settle();
    const link = await (await app.request(`${path}/channel`, { cookie })).json();
    const [unsure] = Object.keys(link.sends).filter((id) => link.sends[id].state === "unsure");
    const resent = await app.request(`${path}/messages/${unsure}/resend`, {
      cookie,
      method: "POST",
    });
    await app.settle();

    expect(link).toMatchObject({
      kind: "whatsapp",
      name: "Unser whatsapp",
      state: "active",
      address: `+${who()}`,
    });
    expect(resent.status).toBe(204);
    expect(said()).toHaveLength(3);
  });

  it("finds the account broken when Meta refuses the key, and what waits goes out once it is connected anew", async () => {
    meta.next(graphError(401, 190));
    await write("instagram", "Was kostet ein Ölwechsel?");
    await app.settle();
    const waiting = await sendsOf();
    await app.connect("instagram", { name: "Unser instagram", ...keys });
    await app.settle();

    expect(waiting).toMatchObject([{ state: "waiting", reason: "key_refused" }]);
    expect(said()).toHaveLength(1);
  });
});
