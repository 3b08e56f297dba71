import { randomBytes } from "node:crypto";
import { NextResponse, type NextRequest } from "next/server";
import { publicAddresses } from "@/lib/core/public-pages";
import { isDevelopment } from "@/lib/env/mode";
import { serverEnv } from "@/lib/env/server";
import { requestIdHeader, requestIdOf } from "@/lib/http/request-id";
import { pageHeaders } from "@/lib/http/security-headers";
import { passOn, type ChangedHeaders } from "./pass-on";
import { refreshSession } from "./refresh-session";

/** Read by Next, which writes the nonce in it on the page's scripts; over whatever a client sends under this name. */
const policyHeader = "content-security-policy";

/**
 * Lets a page's request go on with a fresh session, one id and a policy of its own, which its answer says too; an unreadable address
 * is no page. A public page is the same for everybody: it has no session, no nonce, and so no cookie that a shared cache would keep.
 */
export async function guardPage(request: NextRequest): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  const path = request.nextUrl.pathname;
  const isPublic = publicAddresses.includes(path);
  const headers = pageHeaders(
    { isHttps: serverEnv().SITE_URL.startsWith("https:") },
    {
      nonce: isPublic ? null : randomBytes(16).toString("base64"),
      isDevelopment: isDevelopment(),
    },
  );
  const changed = { [policyHeader]: headers[policyHeader] };
  const response = isPublic
    ? passOn(request, { requestId, changed })
    : await guardOwnPage(request, requestId, changed);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  response.headers.set(requestIdHeader, requestId);
  return response;
}

function guardOwnPage(request: NextRequest, requestId: string, changed: ChangedHeaders) {
  return isReadable(request.nextUrl.pathname)
    ? refreshSession(request, requestId, changed)
    : missingPage(request, changed);
}

/** Whether an address is text: `%ED%A0%80` and a lone `%` are not. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** The page for an address that does not exist. */
function missingPage(request: NextRequest, changed: ChangedHeaders): NextResponse {
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(changed)) headers.set(name, value ?? "");
  const page = new URL("/no-such-page", request.url);
  return NextResponse.rewrite(page, { status: 404, request: { headers } });
}
