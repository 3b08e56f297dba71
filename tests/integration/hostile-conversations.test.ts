import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brandt, northgate, startApp, type TestApp } from "@/tests/support/app";
import { hostileConversations, hostilePieces } from "@/tests/support/hostile-texts";

let app: TestApp;
let owners: Record<string, string>;
beforeAll(async () => {
  // One address says more here than the limits allow it.
  app = await startApp({ RATE_LIMITS: "off" });
  owners = {
    [brandt]: await app.signIn(brandt, "owner"),
    [northgate]: await app.signIn(northgate, "owner"),
  };
});
afterAll(() => app.close());

let count = 0;
const say = (slug: string, message: string, token?: string) => {
  count += 1;
  return app.request(`/api/chat/${slug}`, {
    headers: { accept: "application/json" },
    body: { message, clientMessageId: `hostile-${count}`, ...(token && { token }) },
  });
};

/** Says one message after the other, then reads the thread as the visitor and as the team; all statuses in order. */
async function converse(slug: string, messages: readonly string[]) {
  const statuses: number[] = [];
  let token: string | undefined;
  let conversationId = "";
  for (const message of messages) {
    const response = await say(slug, message, token);
    const said = await response.json();
    statuses.push(response.status);
    token = said.token ?? token;
    conversationId = said.conversationId ?? conversationId;
  }
  const poll = await app.request(`/api/chat/${slug}/messages`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const cookie = owners[slug];
  const path = `/api/workshops/${slug}/conversations/${conversationId}`;
  const thread = await app.request(`${path}/messages`, { cookie });
  const detail = await app.request(path, { cookie });
  return { statuses, seen: poll.status, read: [thread.status, detail.status], thread };
}

describe.each([brandt, northgate])(
  "a conversation with %s stays readable for both sides",
  (slug) => {
    it.each(Object.entries(hostilePieces))("after the message %s", async (_name, message) => {
      const { statuses, seen, read } = await converse(slug, [message, "Und was kostet das?"]);

      expect([...statuses, seen, ...read]).toEqual([200, 200, 200, 200, 200]);
    });

    it("after any mixture of them, and none ends in an error of ours", async () => {
      const conversations = hostileConversations(25, 11).map((mixed) =>
        mixed.filter((message) => message.replace(/[\s\p{C}\u2800]/gu, "") !== ""),
      );
      const results = [];
      for (const messages of conversations) {
        results.push(await converse(slug, ["Hallo", ...messages]));
      }

      const all = results.flatMap(({ statuses, seen, read }) => [...statuses, seen, ...read]);
      expect(all.length).toBeGreaterThan(100);
      expect(all.filter((status) => status !== 200)).toEqual([]);
    });
  },
);

describe("rows from before there were bounds", () => {
  it("lose an action that cannot be read, and the thread goes on", async () => {
    const { token, conversationId } = await (await say(brandt, "Ich möchte einen Termin")).json();
    await app.database.sql(
      `update public.messages
      set actions = '[{"type": "appointment", "phone": "89 3704 0044 0532 0130"}, {"type": "lead"}]',
        topic = jsonb_set(topic, '{lead,name}', to_jsonb(repeat('X', 150)))
      where conversation_id = $1 and author = 'bot'`,
      [conversationId],
    );

    const goesOn = await say(brandt, "Am Dienstag um 10", token);
    const thread = await app.request(
      `/api/workshops/${brandt}/conversations/${conversationId}/messages`,
      { cookie: owners[brandt] },
    );

    expect(goesOn.status).toBe(200);
    expect((await thread.json()).rows[1]).toMatchObject({ actions: [{ type: "lead" }] });
  });

  it("also where a contact's vehicle is not what it should be", async () => {
    const { token, conversationId } = await (await say(brandt, "Hallo")).json();
    const body = { name: "Anna Roth", phone: "0341 5550133", consent: true, token };
    await app.request(`/api/leads/${brandt}`, { body });
    await app.database.sql(
      `update public.contacts set vehicle = '{"plate": 7, "vin": null, "model": "Golf"}'
      where phone = '+493415550133'`,
    );
    await app.database.sql(`update public.leads set vehicle = '{"plate": 7, "model": "Golf"}'`);

    const path = `/api/workshops/${brandt}`;
    const cookie = owners[brandt];
    const detail = await app.request(`${path}/conversations/${conversationId}`, { cookie });
    const leads = await app.request(`${path}/leads`, { cookie });

    expect([detail.status, leads.status]).toEqual([200, 200]);
    expect(await detail.json()).toMatchObject({ contactVehicle: { model: "Golf" } });
    expect((await leads.json()).rows[0]).toMatchObject({ vehicle: { model: "Golf" } });
  });
});
