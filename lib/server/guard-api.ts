import { NextResponse, type NextRequest } from "next/server";
import { failedResponse, finishResponse, openScope, type RequestScope } from "@/lib/http/respond";
import { admitApi } from "./admit-api";
import { findApiRoute } from "./api-routes";
import { isAdmitted } from "./front-door";
import { gateHeader, writeGateFacts, type GateFacts } from "./gate-facts";
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
  return isMember ? refreshSession(request) : NextResponse.next();
}

async function decide(request: NextRequest, scope: RequestScope): Promise<Response> {
  const admitted = await admitApi(scope);
  if ("answer" in admitted) return admitted.answer;
  if (admitted.policy === "member") return refreshSession(request);
  return admitted.facts === null
    ? NextResponse.next()
    : passOn(request, admitted.facts, scope.headers);
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
