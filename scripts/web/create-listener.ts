import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { FrontDoor, FrontVerdict } from "@/lib/server/front-door";
import { answerHeaders } from "@/lib/http/security-headers";
import { answerHere } from "./answer-here";
import { boundBody } from "./bound-body";
import { refuseMethod } from "./refuse-method";
import { sendAnswer } from "./send-answer";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type ListenerLimits = {
  /** Until the head of a request is there. */
  headMs: number;
  /** Until a small body is there. */
  bodyMs: number;
  /** Until an uploaded file is there. */
  uploadMs: number;
  /** Of addresses outside the API: forms. */
  bodyBytes: number;
  connections: number;
};

export type ListenerOptions = {
  limits?: ListenerLimits;
  /** Whether the site is reached by https, in front of us. @default false */
  isHttps?: boolean;
  door?: () => FrontDoor | undefined;
};

const usualLimits: ListenerLimits = {
  headMs: 10_000,
  bodyMs: 15_000,
  uploadMs: 120_000,
  bodyBytes: 64 * 1024,
  // Ten thousand event streams, and everybody else.
  connections: 12_000,
};

type Passed = Pick<
  Exclude<FrontVerdict, { refusal: Response }>,
  "maxBodyBytes" | "responseHeaders" | "answer"
>;

const holder: typeof globalThis & { carbotFrontDoor?: FrontDoor } = globalThis;

/**
 * Listens in front of `handle`: refuses from a request's head what is to be refused, lets no body be longer or take longer than its
 * address allows, and answers the hot addresses itself. Who may come in, and what answers, the front door says, which the application
 * opens in this process.
 */
export function createListener(
  handle: Handler,
  { limits = usualLimits, isHttps = false, door = () => holder.carbotFrontDoor }: ListenerOptions,
): Server {
  const headers = new Headers(answerHeaders({ isHttps }));
  const server = createServer({
    headersTimeout: limits.headMs,
    requestTimeout: limits.uploadMs,
    connectionsCheckingInterval: 1_000,
  });
  server.maxConnections = limits.connections;
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    // Before anybody answers, so that a refusal has them too.
    response.setHeaders(headers);
    if (!server.listening) response.shouldKeepAlive = false;
    admit(request, response).catch((error: unknown) => {
      // Whoever hung up, or was hung up on, is nobody's fault.
      if (request.socket.destroyed) return;
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  return server;

  async function admit(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (refuseMethod(request, response)) return;
    const judge = door();
    const passed =
      judge && request.url?.startsWith("/api/")
        ? await passDoor(judge, request, response)
        : allowForm(request, response);
    if (passed === null) return;
    const { maxBodyBytes } = passed;
    const timeoutMs = maxBodyBytes > limits.bodyBytes ? limits.uploadMs : limits.bodyMs;
    const maxBytes = Math.max(maxBodyBytes, limits.bodyBytes);
    boundBody(request, response, { maxBytes, timeoutMs });
    if (passed.answer) {
      await answerHere(passed.answer, { request, response, added: passed.responseHeaders });
      return;
    }
    for (const [name, value] of passed.responseHeaders) response.appendHeader(name, value);
    await handle(request, response);
  }

  /** What the door says of whom it lets in; null when the request has been answered. */
  async function passDoor(
    judge: FrontDoor,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<Passed | null> {
    const head = toHead(request);
    if (head === null) return toNext(limits.bodyBytes);
    const verdict = await judge(head);
    if ("refusal" in verdict) {
      await sendAnswer(verdict.refusal, request, response);
      return null;
    }
    for (const [name, value] of Object.entries(verdict.requestHeaders)) {
      if (value === null) delete request.headers[name];
      else request.headers[name] = value;
    }
    return verdict;
  }

  function allowForm(request: IncomingMessage, response: ServerResponse): Passed | null {
    if (Number(request.headers["content-length"] ?? 0) <= limits.bodyBytes) {
      return toNext(limits.bodyBytes);
    }
    const text = `The body must not be larger than ${limits.bodyBytes} bytes.`;
    void sendAnswer(new Response(text, { status: 413 }), request, response);
    return null;
  }
}

function toNext(maxBodyBytes: number): Passed {
  return { maxBodyBytes, responseHeaders: new Headers(), answer: null };
}

/** A request without its body; null for one that the web has no name for, which Next may refuse. */
function toHead(request: IncomingMessage): Request | null {
  try {
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) {
      for (const one of [value ?? []].flat()) headers.append(name, one);
    }
    const { method = "GET", url = "/" } = request;
    return new Request(new URL(url, "http://front.invalid"), { method, headers });
  } catch {
    return null;
  }
}
