import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { isResting } from "@/lib/core/circuit";
import type { SendOutcome } from "./adapter";

/** What a provider answered. */
export type ProviderAnswer = {
  status: number;
  body: unknown;
  /** Of its header `retry-after`, in seconds. */
  retryAfter: number | null;
};

/** No answer came; `isSent` false: the request never left. */
export class ProviderSilent extends Error {
  override readonly name = "ProviderSilent";
  readonly isSent: boolean;

  constructor(isSent: boolean, cause: unknown) {
    super("the provider did not answer", { cause });
    this.isSent = isSent;
  }
}

type Request = { url: string; method?: "GET" | "POST" | "DELETE"; token?: string; body?: unknown };

/** Asks a provider; throws `ProviderSilent` without an answer. What it says is never logged: it may quote keys and customers. */
export async function callProvider(
  fetch: typeof globalThis.fetch,
  { url, method = "POST", token, body }: Request,
): Promise<ProviderAnswer> {
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: {
        accept: "application/json",
        // On a connection that was kept, an end from the other side looks as if the request had been taken.
        connection: "close",
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: "error",
    });
  } catch (cause) {
    throw new ProviderSilent(!neverLeft(cause), cause);
  }
  const retryAfter = toSeconds(response.headers.get("retry-after"));
  try {
    return { status: response.status, body: await response.json(), retryAfter };
  } catch (cause) {
    // A refusal without a body is one all the same; a success that cannot be read names no message.
    if (!response.ok) return { status: response.status, body: null, retryAfter };
    throw new ProviderSilent(true, cause);
  }
}

/** Errors of a connection that was never there. */
const unmade =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

function neverLeft(error: unknown): boolean {
  if (isResting(error)) return true;
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth++) {
    if ("code" in at && unmade.test(String(at.code))) return true;
    if (at instanceof AggregateError && at.errors.length > 0 && at.errors.every(neverLeft))
      return true;
  }
  return false;
}

function toSeconds(header: string | null): number | null {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : null;
}

/** Of no answer: safe to try again where the request never left. */
export function outcomeOfSilence(error: unknown): SendOutcome {
  if (!(error instanceof ProviderSilent)) throw error;
  return error.isSent
    ? { is: "unsure", reason: "no_answer" }
    : { is: "retry", reason: "provider_unreachable" };
}

/** A gateway gave up on what may have arrived behind it. */
const gatewayTimeout = 504;

/** What every provider's status means alike; null where its own words decide. */
export function outcomeOfStatus({ status, retryAfter }: ProviderAnswer): SendOutcome | null {
  if (status === 429) return { is: "paused", seconds: boundPause(retryAfter ?? 30) };
  if (status === gatewayTimeout) return { is: "unsure", reason: "gateway_timeout" };
  if (status >= 500)
    return {
      is: "retry",
      reason: "provider_down",
      ...(retryAfter !== null && { seconds: retryAfter }),
    };
  if (status === 401 || status === 403) return { is: "revoked", reason: "key_refused" };
  return null;
}

/** A pause that a provider asks for, within reason. */
export function boundPause(seconds: number): number {
  return Math.min(Math.max(seconds, 1), 3_600);
}

/** What connecting or testing says to a refusal; `field` is what the owner can mend. */
export function refuseSetUp(field: string, reason = "channel_key_refused"): AppError {
  return new AppError("invalid", {
    reason,
    issues: [{ path: field, rule: "is refused by the provider" }],
  });
}

/** Asks while setting up: throws `unavailable` where the provider is away, `invalid` naming `field` where it refuses. */
export async function askProvider<Body>(
  fetch: typeof globalThis.fetch,
  request: Request,
  { field, schema }: { field: string; schema: z.ZodType<Body> },
): Promise<Body> {
  let answer: ProviderAnswer;
  try {
    answer = await callProvider(fetch, request);
  } catch (cause) {
    throw new AppError("unavailable", { reason: "channel_unreachable", cause });
  }
  if (answer.status >= 500 || answer.status === 429)
    throw new AppError("unavailable", { reason: "channel_unreachable" });
  const read = schema.safeParse(answer.body);
  if (answer.status >= 400 || !read.success) throw refuseSetUp(field);
  return read.data;
}
