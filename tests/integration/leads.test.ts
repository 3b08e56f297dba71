import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runtime } from "@/lib/server/runtime";
import { brandt, northgate, startApp, type TestApp } from "@/tests/support/app";

let app: TestApp;
let owner: string;
let stranger: string;
beforeAll(async () => {
  app = await startApp();
  owner = await app.signIn(brandt, "owner");
  stranger = await app.signIn(northgate, "owner");
});
afterAll(() => app.close());

const anna = { name: "Anna Roth", phone: "0341 / 555 01 99", service: "Ölwechsel", consent: true };
const leave = (slug: string, body: object) => app.request(`/api/leads/${slug}`, { body });
const list = (slug: string, cookie: string, query = "") =>
  app.request(`/api/workshops/${slug}/leads${query}`, { cookie });
const change = (slug: string, id: string, cookie: string) =>
  app.request(`/api/workshops/${slug}/leads/${id}`, {
    method: "PATCH",
    cookie,
    body: { status: "contacted" },
  });

describe("POST /api/leads/{slug}", () => {
  it("stores a lead that the owner finds with a number that can be dialled", async () => {
    const response = await leave(brandt, { ...anna, vehicle: { plate: "l-ab 123" } });
    const { leadId } = await response.json();
    const { rows } = await (await list(brandt, owner)).json();

    expect(response.status).toBe(201);
    expect(rows).toContainEqual(
      expect.objectContaining({
        id: leadId,
        name: "Anna Roth",
        phone: "+493415550199",
        vehicle: { plate: "L AB 123" },
        status: "new",
      }),
    );
  });

  it("stores a repeat once", async () => {
    const input = { ...anna, clientLeadId: "lead-repeat-1" };
    const first = await (await leave(brandt, input)).json();
    const second = await (await leave(brandt, input)).json();
    const elsewhere = await (await leave(northgate, { ...input, phone: "01904 550100" })).json();

    expect(second).toEqual(first);
    expect(elsewhere).not.toEqual(first);
  });

  it("belongs to the conversation of its token, and to no other workshop's", async () => {
    const chat = await app.request(`/api/chat/${brandt}`, {
      headers: { accept: "application/json" },
      body: { message: "Hallo", clientMessageId: "question-1" },
    });
    const { token, conversationId } = await chat.json();
    const { leadId } = await (await leave(brandt, { ...anna, token })).json();
    const { rows } = await (await list(brandt, owner)).json();

    expect(rows).toContainEqual(expect.objectContaining({ id: leadId, conversationId }));
    expect((await leave(northgate, { ...anna, token })).status).toBe(401);
  });

  it("is stored also when its conversation never was", async () => {
    const { workshopContexts, visitorTokens } = runtime();
    const { value } = await workshopContexts.get(brandt);
    const token = visitorTokens.issue(value?.workshop.id ?? "", crypto.randomUUID());
    const response = await leave(brandt, { ...anna, phone: "0341 / 555 01 98", token });
    const { leadId } = await response.json();
    const { rows } = await (await list(brandt, owner)).json();

    expect(response.status).toBe(201);
    expect(rows).toContainEqual(expect.objectContaining({ id: leadId, conversationId: null }));
  });

  it.each([
    [{ phone: "12" }, "phone", "must be a phone number that can be called"],
    [{ phone: undefined }, "phone", "a phone number or an e-mail address is needed to call back"],
    [{ email: "anna" }, "email", "must be an e-mail address"],
    [{ consent: false }, "consent", "must be one of: true"],
    [{ name: "" }, "name", "must have at least 1 character"],
    [{ name: "\u200b" }, "name", "must have at least 1 character"],
    [{ name: "\u0301" }, "name", "must have a visible character"],
    [{ phone: "0171 2345678 ab 17 Uhr" }, "phone", "must be a phone number that can be called"],
    [{ vehicle: { vin: "WVWZZZ" } }, "vehicle.vin", "must be 17 characters without I, O and Q"],
    [{ vehicle: { hsn: "603" } }, "vehicle.hsn", "must be 4 digits"],
  ])("refuses %j and says which field and why", async (wrong, path, rule) => {
    const response = await leave(brandt, { ...anna, ...wrong });

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ issues: [{ path, rule }] });
  });

  it.each([
    [{ phone: "\u202d0171 2345678\u202c" }, { phone: "+491712345678" }],
    [{ phone: "49 171 2345679" }, { phone: "+491712345679" }],
    [{ email: "Kunde@Müller-Auto.example" }, { email: "Kunde@müller-auto.example" }],
    [{ name: "  Anna\u200b  Roth\u0000" }, { name: "Anna Roth" }],
    [
      { vehicle: { vin: "WVW ZZZ 1KZ AW 000001", plate: "L–AB 123", hsn: "0603", tsn: "bjm" } },
      { vehicle: { vin: "WVWZZZ1KZAW000001", plate: "L AB 123", hsn: "0603", tsn: "BJM" } },
    ],
  ])("what looks right is right: %j", async (given, kept) => {
    const response = await leave(brandt, { ...anna, ...given });
    const { leadId } = await response.json();
    const { rows } = await (await list(brandt, owner)).json();

    expect(response.status).toBe(201);
    expect(rows).toContainEqual(expect.objectContaining({ id: leadId, ...kept }));
  });

  it("costs one database call", async () => {
    expect((await leave(brandt, anna)).headers.get("server-timing")).toContain('desc="1 calls"');
  });
});

describe("the leads of a workshop", () => {
  it("are listed page by page without a gap", async () => {
    const everything = await (await list(brandt, owner)).json();
    const first = await (await list(brandt, owner, "?limit=1")).json();
    const second = await (await list(brandt, owner, `?limit=1&cursor=${first.cursor}`)).json();

    expect([...first.rows, ...second.rows]).toEqual(everything.rows.slice(0, 2));
  });

  it("are moved along by their own team only", async () => {
    const { leadId } = await (await leave(brandt, anna)).json();

    const foreign = await change(brandt, leadId, stranger);
    const misplaced = await change(northgate, leadId, stranger);
    const own = await change(brandt, leadId, owner);

    expect([foreign.status, misplaced.status]).toEqual([404, 404]);
    expect(await own.json()).toMatchObject({ id: leadId, status: "contacted" });
  });

  it("are hidden from mechanics, and not changed by viewers", async () => {
    const { leadId } = await (await leave(brandt, anna)).json();
    const mechanic = await app.signIn(brandt, "mechanic");
    const viewer = await app.signIn(brandt, "viewer");

    expect((await list(brandt, mechanic)).status).toBe(403);
    expect((await list(brandt, viewer)).status).toBe(200);
    expect((await change(brandt, leadId, viewer)).status).toBe(403);
  });
});
