import { describe, expect, test } from "vitest";
import { toE164 } from "@/lib/core/phone";
import { leadInput } from "@/lib/leads/schemas";
import {
  checkDraft,
  emptyDraft,
  errorsOfPaths,
  fieldsOfAction,
  prefillDraft,
  readClaims,
  tidyField,
  toLeadInput,
} from "@/widget/state/lead";

const draft = {
  ...emptyDraft,
  name: " Jana Wolf ",
  phone: "0341 5550142",
  plate: "L-KB 2048",
  consent: true,
};

describe("checkDraft", () => {
  test("accepts a name, a phone number and the consent", () => {
    expect(checkDraft(draft)).toEqual({});
  });

  test.each([
    [{ name: " " }, { name: "needName" }],
    [{ phone: "" }, { phone: "needContact" }],
    [{ phone: "call me" }, { phone: "badPhone" }],
    [{ email: "jana@" }, { email: "badEmail" }],
    [{ vin: "WVWZZZ1KZAW00000" }, { vin: "badVin" }],
    [{ vin: "WVWZZZ1KZAWOOOOO1" }, { vin: "badVin" }],
    [{ consent: false }, { consent: "needConsent" }],
  ])("refuses %j", (patch, errors) => {
    expect(checkDraft({ ...draft, ...patch })).toEqual(errors);
  });
});

describe("form and server", () => {
  const fields = ["name", "phone", "email", "vin"] as const;
  const taken: Partial<Record<(typeof fields)[number], string>>[] = [
    { phone: "0171 – 234 56 78" },
    { phone: "0171\u20112345678" },
    { phone: "\u202d0171 2345678\u202c" },
    { phone: "０１７１２３４５６７８" },
    { phone: "٠١٧١٢٣٤٥٦٧٨" },
    { phone: "tel:+49-341-5550142" },
    { phone: "0341 5550142 / 0170 1234567" },
    { phone: "0341 5550142 ext. 12" },
    { phone: "\u200b", email: "kunde@müller-auto.example" },
    { email: "mailto:kunde@müller-auto.example" },
    { email: "Jana Wolf <jana@web.de>" },
    { vin: "WVW ZZZ 1KZ AW 000001" },
    { vin: "\u200b" },
    { name: "李" },
  ];
  const refused = [
    ["name", "\u200b", "needName"],
    ["name", "\u2800", "needName"],
    ["name", "\u0301", "needName"],
    ["email", "jana@", "badEmail"],
    ["email", "jürgen@web.de", "badEmail"],
    ["vin", "WVWZZZ1KZAWOOOOO1", "badVin"],
  ] as const;

  test.each(taken)("both take %j", (patch) => {
    const filled = { ...draft, ...patch };
    const body: unknown = JSON.parse(JSON.stringify(toLeadInput(filled, "lead-00000001", null)));

    expect(checkDraft(filled)).toEqual({});
    expect(leadInput.safeParse(body).success).toBe(true);
    expect(filled.phone === "\u200b" || toE164(filled.phone, "DE") !== null).toBe(true);
  });

  test.each(refused)("both refuse the %s %j", (field, value, error) => {
    const filled = { ...draft, [field]: value };
    const body: unknown = JSON.parse(
      JSON.stringify({ ...toLeadInput({ ...filled, name: "Jana" }, "lead-00000001", null) }),
    );
    const sent = { ...Object(body), ...(field === "name" && { name: value }) };

    expect(checkDraft(filled)).toEqual({ [field]: error });
    expect(leadInput.safeParse(sent).success).toBe(false);
  });

  test.each(["call me", "12", "0171 2345678 ab 17 Uhr"])("both refuse the phone %j", (phone) => {
    expect(checkDraft({ ...draft, phone })).toEqual({ phone: "badPhone" });
    expect(toE164(phone, "DE")).toBeNull();
  });

  test("key numbers of German papers reach the server, and are filled in from the chat", () => {
    const action = { type: "lead", hsn: "0603", tsn: "BJM" } as const;
    const filled = prefillDraft(draft, fieldsOfAction(action));

    expect(filled.keys).toBe("0603 BJM");
    expect(toLeadInput(filled, "lead-00000001", null).vehicle).toMatchObject({
      hsn: "0603",
      tsn: "BJM",
    });
    expect(checkDraft({ ...draft, keys: "0603 / bjm" })).toEqual({});
    expect(checkDraft({ ...draft, keys: "my papers" })).toEqual({ keys: "badField" });
  });
});

describe("tidyField", () => {
  test.each([
    ["plate", "l-kb 2048", "DE", "L KB 2048", false],
    ["plate", "m ab 123e", "DE", "M AB 123E", false],
    ["plate", "WX 12345", "DE", "WX 12345", true],
    ["plate", "bd51 smr", "GB", "BD51 SMR", false],
    ["plate", "whatever", "FR", "whatever", false],
    ["vin", "wvwzzz1kzaw000001", "DE", "WVWZZZ1KZAW000001", false],
    ["vin", "short", "DE", "short", false],
    ["name", " Jana ", "DE", " Jana ", false],
  ] as const)("writes %s %j in %s as %j", (field, text, country, value, isOdd) => {
    expect(tidyField(field, text, country)).toEqual({ value, isOdd });
  });

  test("a foreign plate is worth a look and no reason to refuse", () => {
    expect(checkDraft({ ...draft, plate: "WX 12345" })).toEqual({});
  });
});

describe("toLeadInput", () => {
  test("makes a body that the server's own schema takes, empty fields left out", () => {
    const body: unknown = JSON.parse(JSON.stringify(toLeadInput(draft, "lead-00000001", null)));
    expect(leadInput.parse(body)).toEqual({
      clientLeadId: "lead-00000001",
      name: "Jana Wolf",
      phone: "0341 5550142",
      vehicle: { plate: "L-KB 2048" },
      consent: true,
    });
  });
});

describe("errorsOfPaths", () => {
  test("puts a refused path beside its field, nested ones too, and drops unknown ones", () => {
    expect(errorsOfPaths(["phone", "vehicle.vin", "preferredTimes", "token"])).toEqual({
      phone: "badPhone",
      vin: "badVin",
      times: "badField",
    });
  });
});

describe("prefillDraft", () => {
  test("takes known texts, never the consent", () => {
    const values = { name: "Ali", plate: "L-AB 1", consent: true, admin: "yes", phone: 7 };
    expect(prefillDraft(emptyDraft, values)).toEqual({
      ...emptyDraft,
      name: "Ali",
      plate: "L-AB 1",
    });
  });

  test.each([null, "text", 3])("ignores %j", (values) => {
    expect(prefillDraft(draft, values)).toBe(draft);
  });
});

describe("fieldsOfAction", () => {
  test("fills the form with all that the conversation has told, and with nothing for a hand-over", () => {
    const action = {
      type: "appointment",
      service: "Ölwechsel",
      name: "Jana Wolf",
      plate: "L-AB 123",
      wish: "nächsten Dienstag",
    } as const;

    expect(prefillDraft(emptyDraft, fieldsOfAction(action))).toEqual({
      ...emptyDraft,
      service: "Ölwechsel",
      name: "Jana Wolf",
      plate: "L-AB 123",
      times: "nächsten Dienstag",
    });
    expect(prefillDraft(draft, fieldsOfAction(null))).toBe(draft);
  });
});

describe("readClaims", () => {
  test("reads the payload of a token with umlauts, and null from anything else", () => {
    const payload = Buffer.from(JSON.stringify({ name: "Jürgen" })).toString("base64url");
    expect(readClaims(`head.${payload}.sign`)).toEqual({ name: "Jürgen" });
    expect(readClaims("no token")).toBeNull();
    expect(readClaims(undefined)).toBeNull();
  });
});
