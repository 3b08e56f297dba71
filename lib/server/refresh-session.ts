import { NextResponse, type NextRequest } from "next/server";
import { systemClock } from "@/lib/core/clock";
import { serverEnv } from "@/lib/env/server";
import { refreshSession as renew } from "@/lib/supabase/session-proxy";
import { requestedPathHeader } from "./requested-path";

/**
 * Lets a request go on with a session that is good for a while, and with its own address for the way back from
 * the sign-in page. Tokens age by real time, whatever CARBOT_NOW says.
 */
export async function refreshSession(request: NextRequest): Promise<NextResponse> {
  const changed = await renew(serverEnv(), request.cookies.getAll(), systemClock());
  for (const { name, value } of changed) request.cookies.set(name, value);
  const headers = new Headers(request.headers);
  headers.set(requestedPathHeader, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  for (const { name, value, options } of changed) response.cookies.set(name, value, options);
  return response;
}
