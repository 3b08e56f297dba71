import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { requestIdFrom } from "@/lib/core/ids";
import { requestIdHeader } from "@/lib/http/request-id";

const holder: typeof globalThis & { carbotStampsRequestIds?: boolean } = globalThis;

/**
 * Gives every request that this process receives its one id, over an ill-formed one of the client: so files that no proxy looks at have
 * one too, and the proxy has nothing to hand on. On a host that runs functions and no server, the proxy does it.
 */
export function stampRequestIds(): void {
  if (holder.carbotStampsRequestIds) return;
  holder.carbotStampsRequestIds = true;
  subscribe("http.server.request.start", (message) => {
    const { headers } = (message as { request: IncomingMessage }).request;
    const given = headers[requestIdHeader];
    headers[requestIdHeader] = requestIdFrom(typeof given === "string" ? given : null);
  });
}
