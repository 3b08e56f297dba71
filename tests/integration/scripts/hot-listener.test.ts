import { once } from "node:events";
import type { Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { answerHeaders } from "@/lib/http/security-headers";
import { streamHeaders } from "@/lib/http/sse";
import type { FrontDoor } from "@/lib/server/front-door";
import type { HotHandler } from "@/lib/server/hot-routes";
import { createListener } from "@/scripts/web/create-listener";
import { sendRaw } from "@/tests/support/send-raw";

const limits = {
  headMs: 300,
  bodyMs: 300,
  uploadMs: 2_000,
  bodyBytes: 64 * 1024,
  connections: 100,
};
let isLeft = Promise.withResolvers<void>();
/** What the listener answers itself: at once, or with a stream that lasts until its reader leaves. */
const hot: Record<string, HotHandler> = {
  "/api/hot": async (request) => {
    const { headers } = request;
    const { length } = await request.text();
    return Response.json([length, headers.get("x-gate"), headers.get("x-forged")]);
  },
  "/api/wait": async ({ signal }) => {
    signal.addEventListener("abort", () => isLeft.resolve());
    const encoder = new TextEncoder();
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(encoder.encode("first\n")),
    });
    return new Response(body, { headers: streamHeaders });
  },
};

const door: FrontDoor = async ({ url }) => ({
  requestHeaders: { "x-gate": "judged", "x-forged": null },
  responseHeaders: new Headers({ "x-limit": "5" }),
  maxBodyBytes: 32 * 1024,
  answer: hot[new URL(url).pathname] ?? null,
});

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function listen(): Promise<number> {
  server = createListener(leftToNext, { limits, isHttps: true, door: () => door });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

async function leftToNext(): Promise<void> {
  throw new Error("this address was left to Next");
}

const head = (path: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nX-Forged: yes\r\nContent-Length: ${length}\r\n\r\n`;

describe("the listener, of an address that it answers itself,", () => {
  it("hands on what the front door says of the request, and puts its headers on the answer", async () => {
    const port = await listen();

    const response = await fetch(`http://127.0.0.1:${port}/api/hot`, {
      method: "POST",
      body: "a".repeat(1_000),
      headers: { "x-forged": "yes" },
    });

    expect(await response.json()).toEqual([1_000, "judged", null]);
    expect(response.headers.get("x-limit")).toBe("5");
    expect(Object.fromEntries(response.headers)).toMatchObject(answerHeaders({ isHttps: true }));
  });

  it("waits for no half body, and reads none that is too long", async () => {
    const port = await listen();
    const chunk = `${(50_000).toString(16)}\r\n${"a".repeat(50_000)}\r\n`;

    const slow = await sendRaw(port, head("/api/hot", 1_000), "a");
    const long = await sendRaw(
      port,
      "POST /api/hot HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n",
      chunk.repeat(40),
    );

    expect(slow.slice(9, 12)).toBe("408");
    expect(Number(/\[(\d+),/.exec(long)?.[1])).toBeLessThan(2 * limits.bodyBytes);
  });

  it("sends a stream as it is made, and tells its maker when the reader leaves", async () => {
    isLeft = Promise.withResolvers();
    const port = await listen();
    const reader = new AbortController();

    const response = await fetch(`http://127.0.0.1:${port}/api/wait`, { signal: reader.signal });
    const first = await response.body?.getReader().read();
    reader.abort();
    await isLeft.promise;

    expect(new TextDecoder().decode(first?.value)).toBe("first\n");
  });

  it("finishes the answers under way when it is stopped, and keeps no connection then", async () => {
    const port = await listen();
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    socket.on("data", (data) => (answer += data.toString()));
    socket.write(head("/api/hot", 2));
    await once(server, "request");
    const closed = once(server, "close");
    server.close();
    socket.write("ab");
    await closed;

    expect(answer).toContain('[2,"judged",null]');
  });
});
