import { NextResponse, type NextRequest } from "next/server";
import { requestIdHeader, requestIdOf } from "@/lib/http/request-id";
import { refreshSession } from "./refresh-session";

/** Lets a page's request go on with a fresh session and one id, which its answer says too; an unreadable address is no page. */
export async function guardPage(request: NextRequest): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  const response = isReadable(request.nextUrl.pathname)
    ? await refreshSession(request, requestId)
    : missingPage(request);
  response.headers.set(requestIdHeader, requestId);
  return response;
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
function missingPage(request: NextRequest): NextResponse {
  return NextResponse.rewrite(new URL("/no-such-page", request.url), { status: 404 });
}
