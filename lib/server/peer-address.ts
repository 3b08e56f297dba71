import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** Next hands no socket on, so the address travels as a header that only we write. */
const peerHeader = "x-carbot-peer";

const holder: typeof globalThis & { carbotStampsPeers?: boolean } = globalThis;

/**
 * Writes the address of the other end of the connection on every request this process receives, over whatever a client put there.
 * Without it (a host that runs functions, not a server) nobody's word for it is taken.
 */
export function stampPeerAddresses(): void {
  if (holder.carbotStampsPeers) return;
  holder.carbotStampsPeers = true;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[peerHeader] = request.socket.remoteAddress ?? "";
  });
}

/** The address that was stamped on a request; null where none is stamped. */
export function peerAddress(headers: Headers): string | null {
  return holder.carbotStampsPeers ? headers.get(peerHeader) || null : null;
}
