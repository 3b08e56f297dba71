import { NextResponse, type NextRequest } from "next/server";
import { failedResponse, finishResponse, openScope } from "@/lib/http/respond";
import { gateHeader, writeGateFacts, type GateFacts } from "./gate-facts";
import { guardPlatformRequest } from "./guard-platform-request";
import { guardPublicRequest, type GuardedRequest } from "./guard-public-request";
import { runtime } from "./runtime";

/** Answers what must not reach a route, and lets everything else through with the headers its answer needs. */
export async function guardApi(request: NextRequest): Promise<Response> {
  const shared = runtime();
  const scope = openScope(request, shared.log);
  try {
    const guarded: GuardedRequest = {
      method: request.method,
      path: request.nextUrl.pathname,
      headers: request.headers,
      responseHeaders: scope.headers,
      timing: scope.timing,
    };
    const result = await guardPublicRequest(shared, guarded);
    if (result === null) {
      await guardPlatformRequest(shared, guarded);
      return NextResponse.next();
    }
    if ("answer" in result) return finishResponse(scope, result.answer);
    return passOn(request, result.facts, scope.headers);
  } catch (error) {
    return finishResponse(scope, failedResponse(scope, error));
  }
}

/** Handing request headers on copies them all, so it is done only when there is something to say or to remove. */
function passOn(request: NextRequest, facts: GateFacts, headers: Headers): NextResponse {
  const written = writeGateFacts(facts);
  if (written === null && !request.headers.has(gateHeader)) return NextResponse.next({ headers });
  const requestHeaders = new Headers(request.headers);
  if (written === null) requestHeaders.delete(gateHeader);
  else requestHeaders.set(gateHeader, written);
  return NextResponse.next({ request: { headers: requestHeaders }, headers });
}
