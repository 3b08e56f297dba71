import type { IncomingMessage, ServerResponse } from "node:http";
import { sendAnswer } from "./send-answer";

const ofFiles: readonly string[] = ["GET", "HEAD"];
/** A form's action is a POST to the page that it stands on. */
const ofPages: readonly string[] = ["GET", "HEAD", "POST"];
/** No `Request` can carry these (Fetch standard §2.2.1); what else is asked of the API, its own table refuses. */
const uncarried: readonly string[] = ["CONNECT", "TRACE", "TRACK"];

/** Answers a request whose method its address cannot know, of which Next makes a 500 on files and the page on pages. */
export function refuseMethod(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = "GET", url = "/" } = request;
  const [path = ""] = url.split("?", 1);
  const isApi = path.startsWith("/api/");
  const known = isFile(path) ? ofFiles : ofPages;
  if (isApi ? !uncarried.includes(method) : known.includes(method)) return false;
  const refusal = isApi
    ? new Response("No address here knows this method.", { status: 501 })
    : new Response("This address does not know this method.", {
        status: 405,
        headers: { allow: known.join(", ") },
      });
  void sendAnswer(refusal, request, response);
  return true;
}

/** No page has a dot in the last part of its address, and every file has. */
function isFile(path: string): boolean {
  return path.startsWith("/_next/") || path.slice(path.lastIndexOf("/")).includes(".");
}
