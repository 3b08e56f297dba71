import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Heard = { headers: IncomingHttpHeaders; body: string };

/** How the server answers; each is a way in which somebody's server may be. */
const ways: Record<string, (response: ServerResponse) => void> = {
  well: (response) => void response.writeHead(200).end("danke"),
  broken: (response) => void response.writeHead(500).end(`kaputt ${"x".repeat(5_000)}`),
  busy: (response) => void response.writeHead(429, { "retry-after": "3600" }).end(),
  gone: (response) => void response.writeHead(410).end(),
  moved: (response) => void response.writeHead(302, { location: "/well" }).end(),
  // Says nothing, ever.
  silent: () => undefined,
  // Takes it, and never stops talking.
  endless: (response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write("bla ".repeat(4_000)));
    };
    response.on("drain", more);
    more();
  },
  // Takes it, and then falls asleep in the middle of a word.
  dripping: (response) => void response.writeHead(200).write("dan"),
};
export type Way = keyof typeof ways;

/** A workshop's own server, on this machine. */
export async function startHookServer() {
  const heard: Heard[] = [];
  let way: Way = "well";
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      const path = (request.url ?? "").slice(1);
      (ways[path] ?? ways[way])?.(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    heard,
    heardFirst: (): Heard => heard[0] ?? { headers: {}, body: "nobody called" },
    answer: (next: Way) => {
      way = next;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
