import { describe, expect, it } from "vitest";
import { admitOrigin, refuseForeignWrite } from "@/lib/http/origin";

const site = "https://carbot.example";
const url = "http://127.0.0.1:3000/api";
const foreign = expect.objectContaining({ code: "forbidden", reason: "foreign_origin" });

describe("admitOrigin", () => {
  const allowed = ["https://kfz-brandt.example"];
  const admit = (headers: HeadersInit) => {
    const response = new Headers();
    admitOrigin(new Request(url, { headers }), { site, allowed }, response);
    return response.get("access-control-allow-origin");
  };

  it.each(["https://kfz-brandt.example", site])("admits %s", (origin) => {
    expect(admit({ origin })).toBe(origin);
  });

  it("admits the host that was asked, under whatever name", () => {
    expect(admit({ origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" })).toBe(
      "http://127.0.0.1:3000",
    );
  });

  it("lets a request without origin through without CORS headers", () => {
    expect(admit({})).toBeNull();
  });

  it.each([
    "https://northgate-garage.example",
    "http://kfz-brandt.example",
    "https://kfz-brandt.example:8443",
    "https://evil-kfz-brandt.example",
    "https://kfz-brandt.example.evil.example",
    "null",
  ])("refuses %s", (origin) => {
    expect(() => admit({ origin, host: "127.0.0.1:3000" })).toThrow(foreign);
  });
});

function check(method: string, headers: HeadersInit): void {
  refuseForeignWrite(new Request(url, { method, headers }), site);
}

describe("refuseForeignWrite", () => {
  it.each(["POST", "PATCH", "DELETE"])("refuses a %s from another site's page", (method) => {
    expect(() => check(method, { origin: "https://evil.example" })).toThrow(foreign);
    expect(() => check(method, { "sec-fetch-site": "cross-site" })).toThrow(foreign);
  });

  it("lets our own pages write and everybody read", () => {
    expect(() => check("POST", { origin: site })).not.toThrow();
    expect(() => check("POST", {})).not.toThrow();
    expect(() => check("GET", { origin: "https://evil.example" })).not.toThrow();
  });
});
