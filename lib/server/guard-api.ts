import { NextResponse, type NextRequest } from "next/server";
import { failedResponse, finishResponse, openScope, type RequestScope } from "@/lib/http/respond";
import { requestIdOf } from "@/lib/http/request-id";
import { admitApi } from "./admit-api";
import { findApiRoute } from "./api-routes";
import { isAdmitted } from "./front-door";
import { gateHeader, writeGateFacts } from "./gate-facts";
import { passOn } from "./pass-on";
import { refreshSession } from "./refresh-session";
import { runtime } from "./runtime";

/** Answers what must not reach a route, and lets everything else through with the headers its answer needs. */
export async function guardApi(request: NextRequest): Promise<Response> {
  if (isAdmitted(request.headers)) return passAdmitted(request);
  const scope = openScope(request, runtime().log);
  try {
    const decided = await decide(request, scope);
    // What goes on to a route is finished there.
    return decided instanceof NextResponse ? decided : finishResponse(scope, decided);
  } catch (error) {
    return finishResponse(scope, failedResponse(scope, error));
  }
}

/** The listener in front has judged it already. */
async function passAdmitted(request: NextRequest): Promise<Response> {
  const isMember = findApiRoute(request.nextUrl.pathname)?.route.policy === "member";
  const requestId = requestIdOf(request.headers);
  return isMember ? refreshSession(request, requestId) : passOn(request, { requestId });
}

async function decide(request: NextRequest, scope: RequestScope): Promise<Response> {
  const admitted = await admitApi(scope);
  if ("answer" in admitted) return admitted.answer;
  const { requestId } = scope;
  if (admitted.found.route.policy === "member") return refreshSession(request, requestId);
  if (admitted.facts === null) return passOn(request, { requestId });
  // Set or removed on every public request, so that no client can write it.
  const changed = { [gateHeader]: writeGateFacts(admitted.facts) };
  return passOn(request, { requestId, changed, headers: scope.headers });
}
