import { readProblem, RequestFailed } from "./problem";
import type { LeadInput, MessagePage, WidgetConfig } from "./types";

const timeoutMs = 20_000;

export type Api = {
  /** Of the server, whose pages may be linked to. */
  origin: string;
  config: () => Promise<WidgetConfig>;
  messages: (token: string, after: string | number) => Promise<MessagePage>;
  /** Erases the conversation on the server, and with it requests sent from it if `withLeads`. */
  erase: (token: string, withLeads: boolean) => Promise<unknown>;
  lead: (lead: LeadInput) => Promise<{ leadId: string }>;
  /** Says that the visitor is writing. */
  typing: (token: string) => Promise<unknown>;
  /** The event stream of the conversation after a position; the caller reads and aborts it. */
  live: (token: string, after: number, signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;
  /** The open event stream of one turn; the caller reads and aborts it. */
  turn: (body: TurnBody, signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;
};

export type TurnBody = {
  message: string;
  clientMessageId: string;
  token?: string;
  locale?: string;
  /** A signed identity the server has not seen yet. */
  identity?: string;
};

/** Calls of the public API for one workshop; each rejects with `RequestFailed`. No cookie is ever sent. */
export function createApi(origin: string, workshop: string): Api {
  const slug = encodeURIComponent(workshop);

  async function request(path: string, init: RequestInit): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(`${origin}/api/${path}`, { credentials: "omit", ...init });
    } catch {
      throw new RequestFailed({ kind: "offline" });
    }
    if (!response.ok) throw new RequestFailed(await readProblem(response, Date.now()));
    return response;
  }

  async function json<T>(path: string, init: RequestInit = {}): Promise<T> {
    const response = await request(path, { signal: deadline(timeoutMs), ...init });
    return (await response.json().catch(() => {
      throw new RequestFailed({ kind: "cut" });
    })) as T;
  }

  async function stream(path: string, init: RequestInit): Promise<ReadableStream<Uint8Array>> {
    const { body } = await request(path, init);
    if (!body) throw new RequestFailed({ kind: "cut" });
    return body;
  }

  return {
    origin,
    config: () => json(`widget/${slug}`),
    messages: (token, after) =>
      json(`chat/${slug}/messages?after=${after}`, {
        headers: bearer(token),
      }),
    erase: (token, withLeads) =>
      request(`chat/${slug}?leads=${withLeads ? "erase" : "keep"}`, {
        method: "DELETE",
        signal: deadline(timeoutMs),
        headers: bearer(token),
      }),
    lead: (lead) => json(`leads/${slug}`, post(lead)),
    typing: (token) => request(`chat/${slug}/typing`, { method: "POST", headers: bearer(token) }),
    live: (token, after, signal) =>
      stream(`chat/${slug}/live?cursor=${after}`, { headers: bearer(token), signal }),
    turn: (body, signal) => stream(`chat/${slug}`, { ...post(body, "text/event-stream"), signal }),
  };
}

const bearer = (token?: string): Record<string, string> =>
  token ? { authorization: `Bearer ${token}` } : {};

/** The token stands in the head too: there it is read before the body is, and the visitor is counted as one. */
function post(body: { token?: string }, accept = "application/json"): RequestInit {
  return {
    method: "POST",
    headers: {
      ...bearer(body.token),
      "content-type": "application/json",
      accept,
    },
    body: JSON.stringify(body),
  };
}

function deadline(ms: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), ms);
  return controller.signal;
}
