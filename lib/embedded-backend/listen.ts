import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Handler } from "./create-handler";
import { refusal } from "./hardening/allowed-requests";

/** An open port of this machine. */
export type Listener = {
  url: string;
  /** From now on requests are answered; until then each gets a 503. */
  serve: (handler: Handler) => void;
  /** Ends requests that are under way and closes the port. */
  close: () => Promise<void>;
};

const closeTimeoutMs = 3_000;

/**
 * Longer than Node's fetch keeps an idle connection (ten minutes at most), so that its end is always the client's: one closed here
 * while a busy client begins to send on it is a write to nobody, EPIPE in the middle of a large body.
 */
const idleTimeoutMs = 15 * 60_000;

/**
 * Takes the port before anything else is touched: it is what keeps a second process away, since PGlite
 * itself would let both open one folder. `/healthz` says when requests are answered.
 */
export async function listen(port: number): Promise<Listener> {
  let handler: Handler | null = null;
  const answer = async (request: Request): Promise<Response> => {
    if (!handler) return refusal(503, "PGRST002", "The backend is starting");
    if (new URL(request.url).pathname === "/healthz") return new Response("ok");
    return handler(request);
  };
  const server = createServer(getRequestListener(answer));
  server.keepAliveTimeout = idleTimeoutMs;
  server.listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (cause) {
    throw new Error(explain(cause, port), { cause });
  }
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    serve: (ready) => {
      handler = ready;
    },
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      const force = setTimeout(() => server.closeAllConnections(), closeTimeoutMs);
      await closed;
      clearTimeout(force);
    },
  };
}

function explain(cause: unknown, port: number): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  if (code !== "EADDRINUSE")
    return `Port ${port} cannot be opened (${code}); choose another one with BACKEND_PORT.`;
  return `Port ${port} is taken, perhaps by another CarBot backend; stop that one or choose another port with BACKEND_PORT.`;
}
