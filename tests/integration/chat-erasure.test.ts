import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brandt, northgate, startApp, type TestApp } from "@/tests/support/app";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

let calls = 0;
const nextPhone = () => `0341 55${String((calls += 1)).padStart(5, "0")}`;
const say = async (slug = brandt, token?: string) => {
  const response = await app.request(`/api/chat/${slug}`, {
    headers: { accept: "application/json" },
    body: { message: "Guten Tag", clientMessageId: crypto.randomUUID(), token },
  });
  return response.json();
};
const leave = (token: string, phone: string) =>
  app.request(`/api/leads/${brandt}`, { body: { name: "Kim", phone, consent: true, token } });
const erase = (slug: string, token: string, query = "") =>
  app.request(`/api/chat/${slug}${query}`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${token}` },
  });
/** How much is left of a conversation and of the contact behind a number. */
const remains = async (conversationId: string, phone: string) => {
  const e164 = `+49${phone.replaceAll(" ", "").slice(1)}`;
  const [row] = await app.database.sql(
    `select
       (select count(*)::int from public.conversations where id = $1) as conversations,
       (select count(*)::int from public.messages where conversation_id = $1) as messages,
       (select count(*)::int from public.leads where phone = $2) as leads,
       (select count(*)::int from public.contacts where phone = $2) as contacts`,
    [conversationId, e164],
  );
  return row;
};

describe("DELETE /api/chat/{slug}", () => {
  it("erases the conversation with everything said in it, and no other", async () => {
    const mine = await say();
    const other = await say();
    const foreign = await say(northgate);

    const response = await erase(brandt, mine.token);

    expect(response.status).toBe(204);
    expect(await remains(mine.conversationId, "")).toMatchObject({ conversations: 0, messages: 0 });
    expect(await remains(other.conversationId, "")).toMatchObject({ messages: 2 });
    expect(await remains(foreign.conversationId, "")).toMatchObject({ messages: 2 });
  });

  it("keeps a request, for which the customer still wants an answer, and its contact", async () => {
    const { token, conversationId } = await say();
    const phone = nextPhone();
    await leave(token, phone);
    await erase(brandt, token);

    expect(await remains(conversationId, phone)).toEqual({
      conversations: 0,
      messages: 0,
      leads: 1,
      contacts: 1,
    });
  });

  it("erases the request and its contact too when asked to", async () => {
    const { token, conversationId } = await say();
    const phone = nextPhone();
    await leave(token, phone);
    await erase(brandt, token, "?leads=erase");

    expect(await remains(conversationId, phone)).toEqual({
      conversations: 0,
      messages: 0,
      leads: 0,
      contacts: 0,
    });
  });

  it("keeps a contact that another conversation still needs", async () => {
    const [first, second] = [await say(), await say()];
    const phone = nextPhone();
    await leave(first.token, phone);
    await leave(second.token, phone);
    await erase(brandt, first.token, "?leads=erase");

    expect(await remains(second.conversationId, phone)).toMatchObject({ leads: 1, contacts: 1 });
  });

  it("may be repeated, and the chat can begin anew", async () => {
    const { token } = await say();
    await erase(brandt, token);

    expect((await erase(brandt, token)).status).toBe(204);
    expect((await say()).conversationId).toEqual(expect.any(String));
  });

  it("closes the conversation for good: its token opens, reads and sends nothing any more", async () => {
    const [{ token }, other] = [await say(), await say()];
    const phone = nextPhone();
    await erase(brandt, token);
    const answers = [
      await say(brandt, token),
      await (await leave(token, phone)).json(),
      await (
        await app.request(`/api/chat/${brandt}/messages`, {
          headers: { authorization: `Bearer ${token}` },
        })
      ).json(),
    ];

    expect(answers).toEqual(
      Array(3).fill(expect.objectContaining({ status: 401, reason: "conversation_erased" })),
    );
    expect((await leave(other.token, phone)).status).toBe(201);
  });

  it("needs the conversation's own token, at its own workshop, and a wish that we know", async () => {
    const { token } = await say();
    const responses = [
      await app.request(`/api/chat/${brandt}`, { method: "DELETE" }),
      await erase(northgate, token),
      await erase(brandt, `${token}x`),
      await erase(brandt, token, "?leads=some"),
    ];

    expect(responses.map(({ status }) => status)).toEqual([401, 401, 401, 400]);
  });

  it("costs one database call", async () => {
    const { token } = await say();

    expect((await erase(brandt, token)).headers.get("server-timing")).toContain('desc="1 calls"');
  });
});
