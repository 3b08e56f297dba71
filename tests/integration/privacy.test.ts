import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brandt, northgate, startApp, type TestApp } from "@/tests/support/app";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** A chat with the workshop, and a request sent from it if there is a phone number to send. */
async function visit(slug: string, phone?: string): Promise<string> {
  const response = await app.request(`/api/chat/${slug}`, {
    headers: { accept: "application/json" },
    body: { message: "Guten Tag, ich bin Quirin Zander", clientMessageId: crypto.randomUUID() },
  });
  const { token, conversationId } = await response.json();
  const forms = phone ? [{ token, name: "Quirin Zander", phone, consent: true }] : [];
  await Promise.all(forms.map((body) => app.request(`/api/leads/${slug}`, { body })));
  return conversationId;
}
const at = (rest: string, slug = brandt) => `/api/workshops/${slug}/${rest}`;

describe("a customer's rights in the dashboard", () => {
  it("hand a conversation without a contact to its owner as a file, and erase it once", async () => {
    const cookie = await app.signIn(brandt, "owner");
    const id = await visit(brandt);
    const detail = await (await app.request(at(`conversations/${id}`), { cookie })).json();
    const file = await app.request(at(`conversations/${id}/export`), { cookie });
    const erased = await app.request(at(`conversations/${id}`), { method: "DELETE", cookie });
    const again = await app.request(at(`conversations/${id}`), { method: "DELETE", cookie });

    expect(detail).toMatchObject({ contactId: null });
    expect(file.headers.get("content-disposition")).toBe(
      `attachment; filename="conversation-${id}.json"`,
    );
    expect(await file.json()).toMatchObject({ conversation: { id }, leads: [] });
    expect([erased.status, again.status]).toEqual([204, 404]);
  });

  it("erase a person whom inbox and leads name by the same id, with all requests", async () => {
    const cookie = await app.signIn(brandt, "owner");
    const id = await visit(brandt, "0341 5550177");
    const { contactId } = await (await app.request(at(`conversations/${id}`), { cookie })).json();
    const leadsOf = async () => {
      const { rows } = await (await app.request(at("leads"), { cookie })).json();
      return rows.filter((row: { contactId: string }) => row.contactId === contactId).length;
    };
    const before = await leadsOf();
    const erased = await app.request(at(`contacts/${contactId}`), { method: "DELETE", cookie });

    expect(before).toBe(1);
    expect(await erased.json()).toEqual({ conversationCount: 1, leadCount: 1 });
    expect(await leadsOf()).toBe(0);
    expect((await app.request(at(`conversations/${id}`), { cookie })).status).toBe(404);
  });

  it("are no mechanic's, and nobody's at another workshop", async () => {
    const mechanic = await app.signIn(brandt, "mechanic");
    const stranger = await app.signIn(northgate, "owner");
    const id = await visit(brandt);
    const path = at(`conversations/${id}`);
    const foreign = at(`conversations/${id}`, northgate);
    const answers = await Promise.all([
      app.request(`${path}/export`, { cookie: mechanic }),
      app.request(path, { method: "DELETE", cookie: mechanic }),
      app.request(`${foreign}/export`, { cookie: stranger }),
      app.request(foreign, { method: "DELETE", cookie: stranger }),
      app.request(path, { method: "DELETE", cookie: stranger }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 404, 404, 404]);
  });

  it("refuse a word that says nothing about requests, by its name", async () => {
    const cookie = await app.signIn(brandt, "owner");
    const id = await visit(brandt);
    const refused = await app.request(`${at(`conversations/${id}`)}?leads=all`, {
      method: "DELETE",
      cookie,
    });

    expect(refused.status).toBe(400);
    expect(JSON.stringify(await refused.json())).toContain("leads");
  });
});
