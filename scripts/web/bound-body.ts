import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";

/** How long a client may go on sending what nobody reads, so that it sees the answer before the connection ends. */
const lingerMs = 1_000;

/**
 * Lets a body through to whoever reads it, up to `maxBytes`: there it ends, and the reader, whose own bound is lower, refuses it. One
 * that is not there in time ends the connection.
 */
export function boundBody(
  request: IncomingMessage,
  response: ServerResponse,
  { maxBytes, timeoutMs }: { maxBytes: number; timeoutMs: number },
): void {
  if (request.complete) return;
  // What came while the head was judged; the system holds the rest back.
  let bytes = request.readableLength;
  const push = request.push.bind(request);
  request.push = (chunk: Uint8Array | null) => {
    if (chunk === null) {
      clearTimeout(late);
      return push(null);
    }
    bytes += chunk.length;
    if (bytes <= maxBytes) return push(chunk);
    dropBody(request, response);
    // Node would take an end without it for a client that hung up, and hang up too.
    request.complete = true;
    return end(request);
  };
  const late = setTimeout(() => {
    if (!request.complete) endLate(request, response);
  }, timeoutMs);
  response.once("close", () => clearTimeout(late));
  response.once("finish", () => {
    if (!request.complete) dropBody(request, response);
  });
}

/** Reads on and keeps nothing; when the answer is out, the client has a moment to see it. */
export function dropBody(request: IncomingMessage, response: ServerResponse): void {
  let isThere = request.complete;
  request.push = (chunk: unknown) => {
    isThere ||= chunk === null;
    return chunk !== null || end(request);
  };
  request.resume();
  const linger = () => {
    const timer = setTimeout(() => isThere || request.socket.destroy(), lingerMs);
    request.socket.once("close", () => clearTimeout(timer));
  };
  if (response.writableFinished) linger();
  else response.once("finish", linger);
}

/** As the stream would have it, whoever stands in between. */
function end(request: IncomingMessage): boolean {
  return Readable.prototype.push.call(request, null);
}

function endLate(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request;
  if (!response.headersSent) {
    socket.write("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  }
  socket.destroySoon();
}
