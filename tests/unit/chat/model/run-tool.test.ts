import { describe, expect, it } from "vitest";
import { runTool } from "@/lib/chat/model/run-tool";
import { chatTools } from "@/lib/chat/prompt/tools";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const brandt = readWorkshopInMemory("supabase/demo/kfz-brandt.json");
const northgate = readWorkshopInMemory("supabase/demo/northgate-garage.json");
const call = (name: string, input: unknown, room = brandt) =>
  runTool({ id: "1", name, input }, room);

describe("a tool acts on this workshop's structures alone", () => {
  it("tells a day's hours with closures and holidays", () => {
    expect(call("hours_of_day", { date: "2026-11-23" }).result).toContain(
      "07:30–12:00, 13:00–17:30",
    );
    expect(call("hours_of_day", { date: "2026-12-28" }).result).toContain("geschlossen");
    expect(call("hours_of_day", { date: "2026-12-28" }, northgate).result).toContain("closed");
  });

  it("tells the price of a listed service by name or synonym, and of no other", () => {
    expect(call("price_of_service", { service: "oelwechsel" }).result).toMatch(/89.*149/);
    expect(call("price_of_service", { service: "Clutch replacement" }).result).toBe(
      "The workshop does not list this service.",
    );
    expect(call("price_of_service", { service: "Wechsel" }).evidence).toEqual([]);
  });

  it("searches what was found for this turn, fenced", () => {
    const { result } = call("search_passages", { words: "Ersatzwagen" });

    expect(result).toMatch(/^<data from="passage"/);
    expect(result).toContain("25 € pro Tag");
    expect(call("search_passages", { words: "courtesy" }).result).toBe("Nothing.");
  });

  it("turns wishes into actions of the catalog's services, never into bookings", () => {
    expect(call("request_appointment", { service: "HU", wish: "Dienstag früh" }).action).toEqual({
      type: "appointment",
      service: "Hauptuntersuchung mit Abgasuntersuchung",
      wish: "Dienstag früh",
    });
    expect(call("request_appointment", { service: "Mondflug" }).action).toEqual({
      type: "appointment",
    });
    expect(call("request_call_back", {}).action).toEqual({ type: "lead" });
    expect(call("hand_over", {}).action).toEqual({ type: "handoff" });
  });

  it.each([
    ["hours_of_day", { date: "morgen" }],
    ["hours_of_day", {}],
    ["price_of_service", { service: "x".repeat(200) }],
    ["price_of_service", { service: "Ölwechsel", workshopId: "1" }],
    ["request_appointment", "now"],
    ["hand_over", { to: "everybody" }],
    ["hand_over", undefined],
  ])("does nothing with wrong arguments: %s %j", (name, input) => {
    expect(call(name, input)).toMatchObject({
      result: expect.stringMatching(/^Wrong arguments/),
      action: null,
      evidence: [],
    });
  });

  it.each(["book_appointment", "constructor", "__proto__"])("knows no tool called %s", (name) => {
    expect(call(name, {})).toMatchObject({ result: "There is no such tool.", action: null });
  });

  it("is described to the model, each with a schema", () => {
    expect(chatTools.map(({ name }) => name)).toEqual([
      "hours_of_day",
      "price_of_service",
      "search_passages",
      "request_appointment",
      "request_call_back",
      "hand_over",
    ]);
  });
});
