import type { NextRequest } from "next/server";
import { requestIdHeader, requestIdOf } from "@/lib/http/request-id";
import { refreshSession } from "./refresh-session";

/** Lets a page's request go on with a fresh session and one id, which its answer says too. */
export async function guardPage(request: NextRequest): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  const response = await refreshSession(request, requestId);
  response.headers.set(requestIdHeader, requestId);
  return response;
}
