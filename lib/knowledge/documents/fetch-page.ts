import { Agent, fetch as undiciFetch, type Response } from "undici";
import {
  AddressRefused,
  checkedLookup,
  isReachable,
  publicInternet,
  type Network,
} from "@/lib/outbound/network";
import { documentLimits } from "./limits";
import { DocumentRefused } from "./refused";
import { isAllowedByRobots } from "./robots";

export type FetchedPage = {
  bytes: Buffer;
  /** Where it was in the end, after redirects. */
  url: URL;
};

export type FetchPageOptions = {
  /** Who asks; robots.txt rules for this name are obeyed. */
  userAgent: string;
  /** @default the system's resolver, and public addresses only */
  network?: Network;
  /** @default 10 MiB */
  maxBytes?: number;
  /** For everything together: robots.txt, redirects, the page. @default 20 s */
  timeoutMs?: number;
};

export type FetchPage = (url: string, options: FetchPageOptions) => Promise<FetchedPage>;

const maxRedirects = 5;
const robotsBytes = 512 * 1024;

/**
 * Reads a page of the public web. Each connection, also of a redirect, goes to the very address that was checked, so that a
 * name cannot change its mind in between. Throws `DocumentRefused` naming why it cannot be read.
 */
export const fetchPage: FetchPage = async (url, options) => {
  const { network = publicInternet, timeoutMs = 20_000, maxBytes = documentLimits.bytes } = options;
  const agent = new Agent({ connect: { lookup: checkedLookup(network), timeout: 5_000 } });
  const signal = AbortSignal.timeout(timeoutMs);
  const headers = {
    "user-agent": options.userAgent,
    accept: "text/html, application/pdf, text/*, */*;q=0.5",
  };
  const get = async (target: URL) => {
    requireWebAddress(target, network);
    return undiciFetch(target, { dispatcher: agent, redirect: "manual", signal, headers });
  };
  const follow = async (start: URL, visit: (target: URL) => Promise<void>) => {
    let target = start;
    for (let hop = 0; hop <= maxRedirects; hop++) {
      await visit(target);
      const response = await get(target);
      const next = redirectOf(response, target);
      if (next === null) return { response, url: target };
      await response.body?.cancel();
      target = next;
    }
    throw new DocumentRefused("url_not_reachable");
  };
  const readRobots = async (target: URL) => {
    const { response } = await follow(target, async () => undefined);
    return {
      status: response.status,
      text: (await readBytes(response, robotsBytes, "cut")).toString(),
    };
  };
  const askRobots = async (target: URL) => {
    requireWebAddress(target, network);
    if (await isAllowedByRobots(target, options.userAgent, readRobots)) return;
    throw new DocumentRefused("url_refused_by_robots");
  };

  try {
    const { response, url: last } = await follow(parseAddress(url), askRobots);
    if (response.status === 404 || response.status === 410)
      throw new DocumentRefused("url_not_found");
    if (!response.ok) throw new DocumentRefused("url_not_reachable");
    return { bytes: await readBytes(response, maxBytes, "refuse"), url: last };
  } catch (cause) {
    throw refusalIn(cause) ?? new DocumentRefused("url_not_reachable", { cause });
  } finally {
    await agent.destroy();
  }
};

function parseAddress(url: string): URL {
  const parsed = URL.parse(url);
  if (parsed === null) throw new DocumentRefused("url_not_allowed");
  return parsed;
}

function requireWebAddress(url: URL, network: Network): void {
  if (!isReachable(url, network)) throw new DocumentRefused("url_not_allowed");
}

function redirectOf(response: Response, from: URL): URL | null {
  const location = response.headers.get("location");
  if (location === null || response.status < 300 || response.status > 399) return null;
  const target = URL.parse(location, from);
  if (target === null) throw new DocumentRefused("url_not_reachable");
  return target;
}

/** Counts what was unpacked, not what was sent: a small answer can unpack to a large one. */
async function readBytes(
  response: Response,
  maxBytes: number,
  beyond: "refuse" | "cut",
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    size += part.byteLength;
    if (size <= maxBytes) continue;
    if (beyond === "refuse") throw new DocumentRefused("file_too_large");
    break;
  }
  return Buffer.concat(parts).subarray(0, maxBytes);
}

/** undici wraps what the look-up threw. */
function refusalIn(error: unknown): DocumentRefused | null {
  if (error instanceof DocumentRefused) return error;
  if (error instanceof AddressRefused) return new DocumentRefused("url_not_allowed");
  return error instanceof Error && error.cause !== undefined ? refusalIn(error.cause) : null;
}
