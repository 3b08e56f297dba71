import { describe, expect, it, vi } from "vitest";
import type { Db } from "@/lib/core/context";
import { captureLead } from "@/lib/leads";
import type { LeadInput } from "@/lib/leads/schemas";
import { buildWorkshopContext } from "@/tests/support/build-workshop-context";

const silent = { info: () => {}, warn: () => {}, error: () => {} };

function setUp(country = "DE") {
  const call = vi.fn<Db["call"]>().mockResolvedValue("lead-1");
  const workshop = buildWorkshopContext();
  workshop.workshop.address.country = country;
  const capture = (input: Partial<LeadInput>) =>
    captureLead(
      {
        workshopId: workshop.workshop.id,
        workshop,
        conversationId: "conversation-1",
        actor: { kind: "public" },
        db: { call, stats: { calls: 0, ms: 0 } },
        now: () => new Date("2026-11-20T09:00:00Z"),
        log: silent,
        requestId: "request-1",
      },
      { name: "Anna Roth", consent: true, ...input },
    );
  const stored = () => call.mock.calls[0]?.[1];
  return { capture, stored, call };
}

describe("captureLead", () => {
  it("stores the number as it is dialled from anywhere, by the workshop's country", async () => {
    const german = setUp("DE");
    const british = setUp("GB");

    await german.capture({ phone: "0341 / 555 01 42" });
    await british.capture({ phone: "01904 550177" });

    expect(german.stored()).toMatchObject({ p_lead: { phone: "+493415550142" } });
    expect(british.stored()).toMatchObject({ p_lead: { phone: "+441904550177" } });
  });

  it("refuses a number nobody can call and stores nothing", async () => {
    const { capture, call } = setUp();

    await expect(capture({ phone: "12", email: "anna@example.org" })).rejects.toMatchObject({
      code: "invalid",
      issues: [{ path: "phone", rule: "must be a phone number that can be called" }],
    });
    expect(call).not.toHaveBeenCalled();
  });

  it("keeps what was agreed to, and never the visitor's token", async () => {
    const { capture, stored } = setUp();

    await capture({ email: "anna@example.org", token: "v1.secret" });

    expect(stored()).toEqual({
      p_workshop_id: buildWorkshopContext().workshop.id,
      p_lead: {
        name: "Anna Roth",
        email: "anna@example.org",
        consent: true,
        conversationId: "conversation-1",
        vouchedContactId: null,
        channel: "web",
        consentText: expect.stringContaining(
          "Ich bin einverstanden, dass Kfz-Meisterbetrieb Brandt",
        ),
      },
    });
  });

  it("writes plates and VINs in one form, and keeps those it cannot read", async () => {
    const known = setUp();
    const foreign = setUp();

    await known.capture({
      email: "a@b.example",
      vehicle: { plate: "l-ab 123e", vin: "wvwzzz1jz3w386752" },
    });
    await foreign.capture({ email: "a@b.example", vehicle: { plate: "W 12345 A", model: "Golf" } });

    expect(known.stored()).toMatchObject({
      p_lead: { vehicle: { plate: "L AB 123E", vin: "WVWZZZ1JZ3W386752" } },
    });
    expect(foreign.stored()).toMatchObject({
      p_lead: { vehicle: { plate: "W 12345 A", model: "Golf" } },
    });
  });

  it("takes the first of two numbers and keeps both in the message", async () => {
    const alone = setUp();
    const beside = setUp();
    const full = setUp();
    const phone = "0341 5550142 / 0170 1234567";

    await alone.capture({ phone });
    await beside.capture({ phone, message: "Bitte abends" });

    expect(alone.stored()).toMatchObject({ p_lead: { phone: "+493415550142", message: phone } });
    expect(beside.stored()).toMatchObject({ p_lead: { message: `Bitte abends\n${phone}` } });
    await expect(full.capture({ phone, message: "x".repeat(1_990) })).rejects.toMatchObject({
      issues: [{ path: "phone", rule: "must be one phone number" }],
    });
  });

  it("keeps key numbers of German papers", async () => {
    const { capture, stored } = setUp();

    await capture({ email: "a@b.example", vehicle: { hsn: "0603", tsn: "BJM" } });

    expect(stored()).toMatchObject({ p_lead: { vehicle: { hsn: "0603", tsn: "BJM" } } });
  });
});
