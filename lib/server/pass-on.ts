import { NextResponse, type NextRequest } from "next/server";
import { requestIdHeader } from "@/lib/http/request-id";

/** Request headers as whoever comes next shall see them: a value, or null for none. */
export type ChangedHeaders = Readonly<Record<string, string | null>>;

type PassedOn = {
  /** The one id of the request: the route behind and the log name it by this one. */
  requestId: string;
  changed?: ChangedHeaders;
  /** The request's own headers were changed on the way, as its cookies are when a session is renewed. */
  isRewritten?: boolean;
  /** Headers of the answer. */
  headers?: Headers;
};

/** Lets a request go on. Handing headers on copies them all, so it is done only when one differs from what was sent. */
export function passOn(
  request: NextRequest,
  { requestId, changed = {}, isRewritten = false, headers = new Headers() }: PassedOn,
): NextResponse {
  const wanted = Object.entries({ ...changed, [requestIdHeader]: requestId });
  if (!isRewritten && wanted.every(([name, value]) => request.headers.get(name) === value)) {
    return NextResponse.next({ headers });
  }
  const requestHeaders = new Headers(request.headers);
  for (const [name, value] of wanted) {
    if (value === null) requestHeaders.delete(name);
    else requestHeaders.set(name, value);
  }
  return NextResponse.next({ request: { headers: requestHeaders }, headers });
}
