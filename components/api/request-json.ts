import { noteSession } from "./session-state";
import { hasUnsavedWork } from "./unsaved-work";

/** A refused or failed request; `status` is 0 when the server was not reached at all. */
export class RequestFailed extends Error {
  override readonly name = "RequestFailed";
  readonly status: number;
  readonly reason: string;

  constructor(status: number, reason: string) {
    super(`${status} ${reason}`);
    this.status = status;
    this.reason = reason;
  }
}

const timeoutMs = 15_000;

/** Asks one of our own JSON routes; throws `RequestFailed`, also for a network that is away. */
export async function requestJson<Answer>(url: string, init?: RequestInit): Promise<Answer> {
  const response = await send(url, init);
  if (response.ok) noteSession("alive");
  if (response.status === 401) endSession(init?.method === undefined);
  if (!response.ok) throw new RequestFailed(response.status, await reasonOf(response));
  if (response.status === 204) return undefined as Answer;
  return (await response.json()) as Answer;
}

/** The options of a request that changes something. */
export function jsonBody(method: "POST" | "PATCH" | "PUT", body: unknown): RequestInit {
  return { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } };
}

/** A page that only reads leads away, for it shows what is no longer theirs; whoever is writing keeps the text and is told. */
function endSession(isReading: boolean) {
  if (isReading && !hasUnsavedWork()) leaveForSignIn();
  else noteSession("ended");
}

/** The session was ended elsewhere: back through the sign-in to this very page. */
function leaveForSignIn() {
  const here = window.location.pathname + window.location.search;
  window.location.assign(`/sign-in?notice=session-ended&next=${encodeURIComponent(here)}`);
}

async function send(url: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) });
  } catch (cause) {
    throw new RequestFailed(0, cause instanceof Error ? cause.name : "unreachable");
  }
}

/** The stable `reason` of a problem+json answer. */
async function reasonOf(response: Response): Promise<string> {
  const problem: unknown = await response.json().catch(() => null);
  const reason = problem instanceof Object && "reason" in problem ? problem.reason : null;
  return typeof reason === "string" ? reason : "unknown";
}
