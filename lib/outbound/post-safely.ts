import { Agent, fetch as undiciFetch } from "undici";
import { AppError } from "@/lib/core/errors";
import {
  AddressRefused,
  checkedLookup,
  isReachable,
  publicInternet,
  type Network,
} from "./network";

export type SafePost = {
  url: string;
  headers: Record<string, string>;
  body: string | Buffer;
  /** @default the public web */
  network?: Network | undefined;
};

/** What a foreign server said. */
export type PostAnswer = {
  status: number;
  /** Seconds that it asks us to wait; null where it says nothing. */
  retryAfter: number | null;
};

const timeoutMs = 10_000;

/** Posts to an address that somebody typed; a test brings its own. */
export type PostSafely = (post: SafePost) => Promise<PostAnswer>;

/**
 * Posts to an address that somebody typed: to public addresses alone, checked at the connection itself, without following where it is
 * sent on. Throws `invalid` with reason `address_not_allowed`, or `unavailable` when nobody answers.
 */
export const postSafely: PostSafely = async ({ url, headers, body, network = publicInternet }) => {
  const target = URL.parse(url);
  if (target === null || !isReachable(target, network)) throw refused();
  const agent = new Agent({ connect: { lookup: checkedLookup(network), timeout: 5_000 } });
  try {
    const response = await undiciFetch(target, {
      method: "POST",
      headers,
      body,
      dispatcher: agent,
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    return {
      status: response.status,
      retryAfter: readRetryAfter(response.headers.get("retry-after")),
    };
  } catch (cause) {
    if (isRefusal(cause)) throw refused();
    throw new AppError("unavailable", { reason: "address_not_reachable", cause });
  } finally {
    await agent.destroy();
  }
};

function refused(): AppError {
  return new AppError("invalid", {
    reason: "address_not_allowed",
    issues: [{ path: "url", rule: "must lead to a public address" }],
  });
}

/** undici wraps what the look-up threw. */
function isRefusal(error: unknown): boolean {
  if (error instanceof AddressRefused) return true;
  return error instanceof Error && error.cause !== undefined && isRefusal(error.cause);
}

const longestWait = 24 * 3_600;

function readRetryAfter(value: string | null): number | null {
  const seconds = Number(value ?? "");
  if (value === null || !Number.isFinite(seconds) || seconds <= 0) return null;
  return Math.min(Math.ceil(seconds), longestWait);
}
