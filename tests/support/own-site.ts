import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A workshop's own site on this machine, on an origin that is not ours; its pages can be changed. */
export type OwnSite = { url: string; pages: Map<string, string>; close: () => void };

/** Serves a page of `tests/support/sites` as the front page of a site of its own. */
export async function startOwnSite(frontPage: string): Promise<OwnSite> {
  const front = readFileSync(`tests/support/sites/${frontPage}`, "utf8");
  const pages = new Map([["/", front]]);
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? "");
    response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html" }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pages, close };
}
