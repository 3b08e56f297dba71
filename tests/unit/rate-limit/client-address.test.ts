import { describe, expect, it } from "vitest";
import { createAddressReader, networkPrefix } from "@/lib/rate-limit/client-address";

const visitor = "203.0.113.7";
const proxy = "10.0.0.5";

function read(
  trust: { platformHeader?: string; networks?: string[] },
  peer: string | null,
  headers: Record<string, string> = {},
) {
  const reader = createAddressReader({ platformHeader: null, networks: [], ...trust });
  return reader({ peer, header: (name) => headers[name] ?? null });
}

const behindProxy = { networks: ["10.0.0.0/8"] };
const forwarded = (value: string) => ({ "x-forwarded-for": value });

describe("the client's address", () => {
  it("is the socket's, whatever the headers say, when no proxy is trusted", () => {
    const headers = { ...forwarded("198.51.100.1"), "x-real-ip": "198.51.100.2" };

    expect(read({}, visitor, headers)).toBe(visitor);
  });

  it("is the socket's when the other end is no trusted proxy", () => {
    expect(read(behindProxy, visitor, forwarded("198.51.100.1"))).toBe(visitor);
  });

  it.each([
    ["what the proxy added", visitor],
    ["what the proxy added, not what the client wrote before it", `198.51.100.1, ${visitor}`],
    ["the one before a second proxy of ours", `198.51.100.1, ${visitor}, 10.9.9.9`],
    ["the proxy's entry with a port", `${visitor}:51234`],
  ])("behind a trusted proxy is %s", (_case, header) => {
    expect(read(behindProxy, proxy, forwarded(header))).toBe(visitor);
  });

  it("does not reach past an entry that is no address", () => {
    expect(read(behindProxy, proxy, forwarded(`${visitor}, unknown`))).toBe(proxy);
  });

  it("is the proxy's own when it forwards nothing", () => {
    expect(read(behindProxy, proxy)).toBe(proxy);
  });

  it("is never a header of a platform that was not named", () => {
    expect(read({}, visitor, { "cf-connecting-ip": "198.51.100.1" })).toBe(visitor);
  });

  it("is the platform's header where that platform was named", () => {
    const trust = { platformHeader: "x-vercel-forwarded-for" };

    expect(read(trust, null, { "x-vercel-forwarded-for": visitor })).toBe(visitor);
    expect(read(trust, null, forwarded(visitor))).toBeNull();
  });

  it("is not known where the host does not tell and nobody is trusted", () => {
    expect(read({}, null, forwarded(visitor))).toBeNull();
  });

  it("is the same for IPv4 written as IPv6", () => {
    expect(read({}, `::ffff:${visitor}`)).toBe(visitor);
    expect(read(behindProxy, `::ffff:${proxy}`, forwarded(`[2001:db8::1]:443`))).toBe(
      "2001:db8::1",
    );
  });
});

describe("a network", () => {
  it("is one IPv4 address", () => {
    expect(networkPrefix(visitor)).toBe(visitor);
    expect(networkPrefix("203.0.113.8")).not.toBe(networkPrefix(visitor));
  });

  it("is the /64 of an IPv6 address, so that its 2^64 addresses count as one", () => {
    expect(networkPrefix("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2::/64");
    expect(networkPrefix("2001:db8:1:2:ffff::1")).toBe("2001:db8:1:2::/64");
    expect(networkPrefix("2001:db8:1:3::1")).toBe("2001:db8:1:3::/64");
  });
});
