import { NextResponse, type NextRequest } from "next/server";
import { systemClock } from "@/lib/core/clock";
import { serverEnv } from "@/lib/env/server";
import { refreshSession as renew } from "@/lib/supabase/session-proxy";

/** Lets a request go on with a session that is good for a while; tokens age by real time, whatever CARBOT_NOW says. */
export async function refreshSession(request: NextRequest): Promise<NextResponse> {
  const changed = await renew(serverEnv(), request.cookies.getAll(), systemClock());
  for (const { name, value } of changed) request.cookies.set(name, value);
  const response = NextResponse.next({ request });
  for (const { name, value, options } of changed) response.cookies.set(name, value, options);
  return response;
}
