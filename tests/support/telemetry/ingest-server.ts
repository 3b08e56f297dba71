import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";

export type Received = { path: string; headers: IncomingHttpHeaders; body: string };

export type IngestServer = { url: string; received: Received[]; close: () => Promise<void> };

/** Takes whatever is sent and keeps it, as a collector of traces or of error reports does. */
export async function startIngestServer(): Promise<IngestServer> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const isPacked = request.headers["content-encoding"] === "gzip";
    const sent = await buffer(request);
    const body = (isPacked ? gunzipSync(sent) : sent).toString();
    received.push({ path: request.url ?? "", headers: request.headers, body });
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
