import { channel } from "node:diagnostics_channel";
import { describe, expect, it } from "vitest";
import { isLocalRequest } from "@/lib/server/local-request";
import { stampPeerAddresses } from "@/lib/server/peer-address";

stampPeerAddresses();

/** Headers as our server sees them: stamped with the other end of the connection. */
function received(peer: string, headers: Record<string, string>): Headers {
  const request = {
    headers: { ...headers } as Record<string, string>,
    socket: { remoteAddress: peer },
  };
  channel("http.server.request.start").publish({ request });
  return new Headers(request.headers);
}

const home = "http://localhost:3000";

describe("a request is local", () => {
  it.each(["127.0.0.1", "::1", "::ffff:127.0.0.1"])("from %s to localhost", (peer) => {
    expect(isLocalRequest(received(peer, { host: "localhost:3000" }), home)).toBe(true);
  });

  it("although Next writes forwarding headers of its own", () => {
    const headers = {
      host: "127.0.0.1:3000",
      "x-forwarded-for": "::1",
      "x-forwarded-host": "127.0.0.1:3000",
    };

    expect(isLocalRequest(received("127.0.0.1", headers), home)).toBe(true);
  });
});

describe("a request is not local", () => {
  it.each([
    ["from another machine", "192.168.1.7", { host: "localhost:3000" }, home],
    ["by another name", "127.0.0.1", { host: "carbot.example" }, home],
    [
      "passed on for somebody else",
      "127.0.0.1",
      { host: "localhost", "x-forwarded-for": "203.0.113.9, 127.0.0.1" },
      home,
    ],
    [
      "passed on for another name",
      "127.0.0.1",
      { host: "localhost", "x-forwarded-host": "carbot.example" },
      home,
    ],
    [
      "where the site has a public address",
      "127.0.0.1",
      { host: "localhost" },
      "https://carbot.example",
    ],
    [
      "with a name that only begins like ours",
      "127.0.0.1",
      { host: "localhost.evil.example" },
      home,
    ],
    [
      "with a peer that the client wrote itself",
      "203.0.113.9",
      { host: "localhost", "x-carbot-peer": "127.0.0.1" },
      home,
    ],
  ])("%s", (_, peer, headers, site) => {
    expect(isLocalRequest(received(peer, headers), site)).toBe(false);
  });
});
