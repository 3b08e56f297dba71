import { describe, expect, it } from "vitest";
import { createVinLookup } from "@/lib/vehicles";

const now = () => new Date("2026-11-30T09:00:00Z");
const golf = "WVWZZZ1KZ8W123456";
const accord = "1HGCM82633A004352";

const recorded = {
  ErrorCode: "0",
  Make: "HONDA",
  Model: "Accord",
  ModelYear: "2003",
  BodyClass: "Coupe",
  FuelTypePrimary: "Gasoline",
  DisplacementL: "2.998832712",
  EngineKW: "",
};

function withDecoder(answer: () => Response | Promise<Response>) {
  const asked: string[] = [];
  let elapsedMs = 0;
  const fetch = async (url: string | URL | Request) => {
    asked.push(String(url));
    return answer();
  };
  const decoder = { fetch, baseUrl: "http://127.0.0.1:9/api/" };
  const vins = createVinLookup({ now, decoder, clockMs: () => elapsedMs });
  return { vins, asked, pass: (ms: number) => void (elapsedMs += ms) };
}

const results = (result: object) => Response.json({ Count: 1, Results: [result] });

describe("looking a VIN up", () => {
  it("asks nobody where no decoder is configured", async () => {
    const vins = createVinLookup({ now, decoder: null, clockMs: () => 0 });
    expect(await vins.lookUp(golf)).toMatchObject({
      manufacturer: "Volkswagen",
      modelYear: 2008,
      details: null,
      decoder: "none",
    });
  });

  it("adds what the decoder knows, and leaves out what it leaves open", async () => {
    const { vins, asked } = withDecoder(() => results(recorded));
    const answer = await vins.lookUp(accord);
    expect(answer).toMatchObject({ manufacturer: "Honda", modelYear: 2003, decoder: "answered" });
    expect(answer.details).toMatchObject({ model: "Accord", powerKw: null, bodyClass: "Coupe" });
    expect(asked).toEqual([
      `http://127.0.0.1:9/api/vehicles/DecodeVinValues/${accord}?format=json`,
    ]);
  });

  it("asks once a day for the same number", async () => {
    const { vins, asked, pass } = withDecoder(() => results(recorded));
    await Promise.all([vins.lookUp(accord), vins.lookUp(accord)]);
    pass(60 * 60 * 1_000);
    await vins.lookUp(accord);
    expect(asked).toHaveLength(1);
    pass(25 * 60 * 60 * 1_000);
    await vins.lookUp(accord);
    expect(asked).toHaveLength(2);
  });

  it.each([
    ["another maker", { ...recorded, Make: "TOYOTA" }],
    ["a year that the number excludes", { ...recorded, ModelYear: "1999" }],
    ["an error", { ...recorded, ErrorCode: "1,11" }],
  ])("does not believe a decoder that tells of %s", async (_, result) => {
    const { vins } = withDecoder(() => results(result));
    expect(await vins.lookUp(accord)).toMatchObject({
      manufacturer: "Honda",
      modelYear: 2003,
      details: null,
      decoder: "unknown",
    });
  });

  it.each([
    ["is away", () => Promise.reject(new TypeError("fetch failed"))],
    ["fails", () => new Response("busy", { status: 503 })],
    ["sends no JSON", () => new Response("<html>")],
    ["sends something else", () => Response.json({ Results: [] })],
    ["sends too much", () => new Response("x".repeat(300_000))],
  ])("answers from its own table while the decoder %s, and asks it no more", async (_, answer) => {
    const { vins, asked } = withDecoder(answer);
    expect(await vins.lookUp(accord)).toMatchObject({ modelYear: 2003, decoder: "away" });
    await vins.lookUp(golf);
    expect(asked).toHaveLength(1);
    expect(vins.breaker()).toBe("open");
  });

  it("sends no number that was misread", async () => {
    const { vins, asked } = withDecoder(() => results(recorded));
    expect(await vins.lookUp("1HGCM82633A004353")).toMatchObject({ valid: false });
    expect(asked).toEqual([]);
  });
});
