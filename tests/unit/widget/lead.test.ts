import { describe, expect, test } from "vitest";
import { leadInput } from "@/lib/leads/schemas";
import {
  checkDraft,
  emptyDraft,
  errorsOfPaths,
  prefillDraft,
  readClaims,
  readVehicle,
  toLeadInput,
} from "@/widget/state/lead";

const draft = {
  ...emptyDraft,
  name: " Jana Wolf ",
  phone: "0341 5550142",
  vehicle: "L-KB 2048",
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
    [{ vehicle: "WVWZZZ1KZAW00000" }, { vehicle: "badVehicle" }],
    [{ consent: false }, { consent: "needConsent" }],
  ])("refuses %j", (patch, errors) => {
    expect(checkDraft({ ...draft, ...patch })).toEqual(errors);
  });
});

describe("readVehicle", () => {
  test.each([
    ["", {}],
    ["l-kb 2048", { plate: "L-KB 2048" }],
    ["BD51 SMR", { plate: "BD51 SMR" }],
    ["wvwzzz1kzaw000001", { vin: "WVWZZZ1KZAW000001" }],
    ["WVWZZZ1KZAWOOOOO1", null],
  ])("reads %j as %j", (text, vehicle) => {
    expect(readVehicle(text)).toEqual(vehicle);
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
    expect(errorsOfPaths(["phone", "vehicle.plate", "preferredTimes", "token"])).toEqual({
      phone: "badPhone",
      vehicle: "badVehicle",
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
      vehicle: "L-AB 1",
    });
  });

  test.each([null, "text", 3])("ignores %j", (values) => {
    expect(prefillDraft(draft, values)).toBe(draft);
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
