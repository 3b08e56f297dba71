import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { answerHeaders } from "@/lib/http/security-headers";
import type { FrontDoor } from "@/lib/server/front-door";
import { createListener } from "@/scripts/web/create-listener";
import { sendRaw } from "@/tests/support/send-raw";

const limits = {
  headMs: 300,
  bodyMs: 300,
  uploadMs: 2_000,
  bodyBytes: 64 * 1024,
  connections: 100,
};
/** Knows one address for messages and one for files; anything else is not there. */
const door: FrontDoor = async ({ url }) => {
  const { pathname } = new URL(url);
  const maxBodyBytes = { "/api/say": 32 * 1024, "/api/file": 1_000_000 }[pathname];
  return maxBodyBytes === undefined
    ? { refusal: Response.json({ reason: "no_such_address" }, { status: 404 }) }
    : {
        requestHeaders: { "x-gate": "judged", "x-forged": null },
        responseHeaders: new Headers({ "x-limit": "5" }),
        maxBodyBytes,
        answer: null,
      };
};

let server: Server;
const handled: IncomingMessage[] = [];
afterEach(() => {
  server.closeAllConnections();
  server.close();
  handled.length = 0;
});

/** Reads the whole body, as Next does before its proxy's verdict leaves. */
const countBody = async (request: IncomingMessage, response: ServerResponse) => {
  handled.push(request);
  let size = 0;
  for await (const chunk of request) size += chunk.length;
  response.end(`${size} bytes`);
};

async function listen(handle = countBody): Promise<number> {
  server = createListener(handle, { limits, isHttps: true, door: () => door });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

const head = (path: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nX-Forged: yes\r\nContent-Length: ${length}\r\n\r\n`;

describe("the listener in front of Next", () => {
  it("puts the security headers on what it passes on and on what it refuses", async () => {
    const port = await listen();

    for (const [path, body] of [
      ["/api/say", "a"],
      ["/api/nothing", "a"],
      ["/sign-in", "a".repeat(70_000)],
    ] as const) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", body });

      expect(Object.fromEntries(response.headers)).toMatchObject(answerHeaders({ isHttps: true }));
    }
  });

  it("lets a request through with what the front door says of it", async () => {
    const port = await listen();

    const response = await fetch(`http://127.0.0.1:${port}/api/say`, {
      method: "POST",
      body: "a".repeat(1_000),
      headers: { "x-forged": "yes" },
    });

    expect(await response.text()).toBe("1000 bytes");
    expect(response.headers.get("x-limit")).toBe("5");
    expect(handled[0]?.headers).toMatchObject({ "x-gate": "judged" });
    expect(handled[0]?.headers).not.toHaveProperty("x-forged");
  });

  it("refuses from the head, before any of the body is there", async () => {
    const port = await listen();

    const answers = await Promise.all([
      sendRaw(port, head("/api/none", 9_000_000)),
      sendRaw(port, head("/sign-in", 9_000_000), Buffer.alloc(500_000, 97)),
    ]);

    expect(answers.map((answer) => answer.slice(9, 12))).toEqual(["404", "413"]);
    expect(handled).toEqual([]);
  });

  it.each([
    ["/widget.js", "GET, HEAD"],
    ["/widget/latest/app.js?v=1", "GET, HEAD"],
    ["/robots.txt", "GET, HEAD"],
    ["/favicon.ico", "GET, HEAD"],
    ["/_next/static/chunks/a", "GET, HEAD"],
    ["/", "GET, HEAD, POST"],
    ["/sign-in", "GET, HEAD, POST"],
    ["/demo/kfz-brandt?x=a.b", "GET, HEAD, POST"],
  ])(
    "answers other methods than %s knows with 405 and those that it knows",
    async (path, allow) => {
      const port = await listen();
      const known = allow.split(", ");
      const others = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"].filter(
        (method) => !known.includes(method),
      );

      const answers = await Promise.all(
        [...known, ...others].map((method) =>
          sendRaw(
            port,
            `${method} ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
          ),
        ),
      );

      const statuses = answers.map((answer) => answer.slice(9, 12));
      expect(statuses.slice(0, known.length)).toEqual(known.map(() => "200"));
      expect(statuses.slice(known.length)).toEqual(others.map(() => "405"));
      const named = answers
        .slice(known.length)
        .map((answer) => /^allow: (.+)\r$/im.exec(answer)?.[1]);
      expect(new Set(named)).toEqual(new Set([allow]));
    },
  );

  it("answers a method that the web has no requests for with 501 on an address of the API", async () => {
    const port = await listen();

    const answer = await sendRaw(
      port,
      "TRACE /api/say HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    );

    expect(answer.slice(9, 12)).toBe("501");
    expect(handled).toEqual([]);
  });

  it("ends a body that is longer than it said or than anybody reads", async () => {
    const port = await listen();
    const chunk = Buffer.alloc(50_000, 97);
    const chunks = Array.from({ length: 40 }, () => [
      `${(50_000).toString(16)}\r\n`,
      chunk,
      "\r\n",
    ]);

    const answer = await sendRaw(
      port,
      "POST /api/say HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n",
      ...chunks.flat(),
    );

    const read = Number(/(\d+) bytes/.exec(answer)?.[1]);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(2 * limits.bodyBytes);
    expect(handled).toHaveLength(1);
  });

  it("waits for no half head and no half body", async () => {
    const port = await listen();

    const answers = await Promise.all([
      sendRaw(port, "POST /api/say HTTP/1.1\r\nHost: x\r\n"),
      sendRaw(port, head("/api/say", 1_000), "a"),
      sendRaw(port, head("/api/file", 1_000_000), "a"),
    ]);

    expect(answers.map((answer) => answer.slice(9, 12))).toEqual(["408", "408", "408"]);
  });

  it("gives a file the time and the room that it needs", async () => {
    const port = await listen();

    const file = fetch(`http://127.0.0.1:${port}/api/file`, {
      method: "POST",
      body: "a".repeat(900_000),
    });

    expect(await (await file).text()).toBe("900000 bytes");
  });

  it("serves the next request on a connection whose last one was answered early", async () => {
    const port = await listen(async (_, response) => void response.end("early"));
    const ask = () =>
      fetch(`http://127.0.0.1:${port}/api/say`, { method: "POST", body: "a".repeat(30_000) });

    const first = await (await ask()).text();
    const second = await (await ask()).text();

    expect([first, second]).toEqual(["early", "early"]);
  });
});
