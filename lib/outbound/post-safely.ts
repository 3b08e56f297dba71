import { Agent, fetch as undiciFetch } from "undici";
import { AppError } from "@/lib/core/errors";
import { cutText } from "@/lib/core/text";
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
  /** How much of the answer is wanted. @default nothing */
  readCharacters?: number;
  /** From the first look-up to the last byte that is read. @default 10 seconds */
  timeoutMs?: number;
};

/** What a foreign server said. */
export type PostAnswer = {
  status: number;
  /** Seconds that it asks us to wait; null where it says nothing. */
  retryAfter: number | null;
  /** The beginning of what it said, where that is wanted. */
  text?: string;
};

const usualTimeoutMs = 10_000;

/** Posts to an address that somebody typed; a test brings its own. */
export type PostSafely = (post: SafePost) => Promise<PostAnswer>;

/**
 * Posts to an address that somebody typed: to public addresses alone, checked at the connection itself, without following where it is
 * sent on. Throws `invalid` with reason `address_not_allowed`, or `unavailable` when nobody answers.
 */
export const postSafely: PostSafely = async (post) => {
  const { url, headers, body, readCharacters } = post;
  const { network = publicInternet, timeoutMs = usualTimeoutMs } = post;
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
    const text = readCharacters && (await readBeginning(response.body, readCharacters));
    await response.body?.cancel().catch(() => undefined);
    return {
      status: response.status,
      retryAfter: readRetryAfter(response.headers.get("retry-after")),
      ...(typeof text === "string" && { text }),
    };
  } catch (cause) {
    if (isRefusal(cause)) throw refused();
    throw new AppError("unavailable", { reason: "address_not_reachable", cause });
  } finally {
    await agent.destroy();
  }
};

/** What a server says after its status is no more than a hint: one that never ends, or breaks off, is cut. */
async function readBeginning(
  body: AsyncIterable<Uint8Array> | null,
  characters: number,
): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  try {
    for await (const chunk of body ?? []) {
      text += decoder.decode(chunk.subarray(0, characters * 4), { stream: true });
      if (text.length >= characters) break;
    }
  } catch {
    // The status counts.
  }
  return cutText(text, characters);
}

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
