import { NextResponse, type NextRequest } from "next/server";
import { AppError } from "@/lib/core/errors";
import { methodsResponse, refuseOtherMethods } from "@/lib/http/methods";
import { failedResponse, finishResponse, openScope, type RequestScope } from "@/lib/http/respond";
import { findApiRoute, isPublic } from "./api-routes";
import { gateHeader, writeGateFacts } from "./gate-facts";
import { guardPlatformRequest } from "./guard-platform-request";
import { guardPublicRequest } from "./guard-public-request";
import { passOn } from "./pass-on";
import { refreshSession } from "./refresh-session";
import { runtime } from "./runtime";

/** Answers what must not reach a route, and lets everything else through with the headers its answer needs. */
export async function guardApi(request: NextRequest): Promise<Response> {
  const scope = openScope(request, runtime().log);
  try {
    const decided = await decide(request, scope);
    // What goes on to a route is finished there.
    return decided instanceof NextResponse ? decided : finishResponse(scope, decided);
  } catch (error) {
    return finishResponse(scope, failedResponse(scope, error));
  }
}

async function decide(request: NextRequest, scope: RequestScope): Promise<Response> {
  const { method, headers } = request;
  const { requestId } = scope;
  const found = findApiRoute(request.nextUrl.pathname);
  if (found === null) throw new AppError("not_found", { reason: "no_such_address" });
  if (isPublic(found)) {
    const asked = { method, headers, responseHeaders: scope.headers, timing: scope.timing };
    const result = await guardPublicRequest(runtime(), found, asked);
    if ("answer" in result) return result.answer;
    // Set or removed on every public request, so that no client can write it.
    const changed = { [gateHeader]: writeGateFacts(result.facts) };
    return passOn(request, { requestId, changed, headers: scope.headers });
  }
  const { methods, policy } = found.route;
  if (method === "OPTIONS") return methodsResponse(methods);
  refuseOtherMethods(methods, method, scope.headers);
  if (policy === "member") return refreshSession(request, requestId);
  await guardPlatformRequest(runtime(), found, { headers, responseHeaders: scope.headers });
  return passOn(request, { requestId });
}
