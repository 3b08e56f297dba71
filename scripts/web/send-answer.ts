import type { IncomingMessage, ServerResponse } from "node:http";
import { dropBody } from "./bound-body";

/** Answers a request of which nobody has read the body, and never will. */
export async function sendAnswer(
  answer: Response,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Not `connection: close`: Node would hang up at once, and whoever is still sending would never see why.
  if (!request.complete) dropBody(request, response);
  for (const [name, value] of answer.headers) response.appendHeader(name, value);
  response.writeHead(answer.status);
  response.end(request.method === "HEAD" ? undefined : Buffer.from(await answer.arrayBuffer()));
}
