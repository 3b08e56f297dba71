import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildWidget } from "@/scripts/build-widget";
import { WidgetApi } from "./widget-api";

export type HostPage = {
  head?: string;
  body?: string;
  headers?: Record<string, string>;
  /** @default de */
  lang?: string;
  /** A whole document in place of all this. */
  html?: string;
};

/**
 * A workshop's site and a CarBot installation on two origins: the widget's files are the built ones,
 * only the API behind them is stood in for.
 */
export type WidgetHost = {
  siteUrl: string;
  carbotUrl: string;
  api: WidgetApi;
  /** Paths that were asked of CarBot, in order. */
  requests: string[];
  /** The public snippet for one workshop. */
  snippet: (workshop: string, attributes?: string) => string;
  /** Serves a page of the workshop's site. */
  page: (pathname: string, page: HostPage) => void;
  /** Ends CarBot as `kill -9` would, open streams included; `revive` starts it again at the same address. */
  kill: () => Promise<void>;
  revive: () => Promise<void>;
  close: () => Promise<void>;
};

/** Builds the widget and starts both servers on free ports. */
export async function startWidgetHost(): Promise<WidgetHost> {
  const folder = await mkdtemp(path.join(tmpdir(), "carbot-widget-"));
  await buildWidget(folder);
  const api = new WidgetApi();
  const requests: string[] = [];
  const pages = new Map<string, HostPage>();

  const carbot = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://carbot");
    requests.push(pathname);
    void (pathname.startsWith("/api/")
      ? api.handle(request, response)
      : sendFile(path.join(folder, path.normalize(pathname)), response));
  });
  const site = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://site");
    const page = pages.get(pathname);
    response.writeHead(page || pathname === "/favicon.ico" ? 200 : 404, {
      "content-type": "text/html; charset=utf-8",
      ...page?.headers,
    });
    response.end(page ? render(page) : "");
  });
  const [carbotUrl, siteUrl] = await Promise.all([listen(carbot), listen(site)]);

  return {
    siteUrl,
    carbotUrl,
    api,
    requests,
    snippet: (workshop, attributes = 'data-locale="de"') =>
      `<script async src="${carbotUrl}/widget.js" data-workshop="${workshop}" ${attributes}></script>`,
    page: (pathname, page) => void pages.set(pathname, page),
    kill: () => close(carbot),
    revive: async () => void (await listen(carbot, Number(new URL(carbotUrl).port))),
    close: async () => {
      await Promise.all([close(carbot), close(site)]);
      await rm(folder, { recursive: true });
    },
  };
}

function render({ head = "", body = "", lang = "de", html }: HostPage): string {
  if (html !== undefined) return html;
  return `<!doctype html><html lang="${lang}"><head><title>Werkstatt</title>
<meta name="viewport" content="width=device-width,initial-scale=1">${head}</head>
<body><header><p>Telefon 0341 5550142</p></header><nav aria-label="Seiten"><a href="/">Start</a></nav>
<main><h1>Kfz-Meisterbetrieb Brandt</h1><p>Inspektion, Reifen, Bremsen in Leipzig.</p></main>
<footer><p>Impressum</p></footer>${body}</body></html>`;
}

async function sendFile(file: string, response: ServerResponse): Promise<void> {
  const contents = await readFile(file).catch(() => null);
  response.setHeader("access-control-allow-origin", "*");
  response.writeHead(contents ? 200 : 404, { "content-type": "text/javascript" });
  response.end(contents ?? "");
}

function listen(server: Server, port = 0): Promise<string> {
  return new Promise((resolve) => {
    server.listen(port, "127.0.0.1", () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
