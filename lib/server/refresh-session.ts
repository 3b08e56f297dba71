import type { NextRequest, NextResponse } from "next/server";
import { systemClock } from "@/lib/core/clock";
import { serverEnv } from "@/lib/env/server";
import { refreshSession as renew } from "@/lib/supabase/session-proxy";
import { fetchThrough } from "@/lib/outbound/fetch-through";
import { circuits } from "./circuits";
import { passOn, type ChangedHeaders } from "./pass-on";
import { requestedPathHeader } from "./requested-path";

/**
 * Lets a request go on with a session that is good for a while, and with its own address for the way back from
 * the sign-in page. Tokens age by real time, whatever CARBOT_NOW says.
 */
export async function refreshSession(
  request: NextRequest,
  requestId: string,
  /** What else the page behind is to see changed. */
  changed: ChangedHeaders = {},
): Promise<NextResponse> {
  const askAuth = fetchThrough(circuits().of("auth"), fetch);
  const cookies = await renew(serverEnv(), request.cookies.getAll(), systemClock(), askAuth);
  for (const { name, value } of cookies) request.cookies.set(name, value);
  const path = request.nextUrl.pathname + request.nextUrl.search;
  const response = passOn(request, {
    requestId,
    changed: { ...changed, [requestedPathHeader]: path },
    isRewritten: cookies.length > 0,
  });
  for (const { name, value, options } of cookies) response.cookies.set(name, value, options);
  return response;
}
