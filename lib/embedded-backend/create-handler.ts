import type { App } from "@supabase/lite";
import { refuseRequest } from "./hardening/allowed-requests";
import { withBodyRead, type RequestLock } from "./hardening/request-lock";

/** Answers one request of a Supabase client. */
export type Handler = (request: Request) => Promise<Response>;

/** lite's interfaces behind the rules of the house, inside the lock. */
export function createHandler(app: App, lock: RequestLock): Handler {
  return async (request) => {
    const refused = refuseRequest(request);
    if (refused) return refused;
    const complete = await withBodyRead(request);
    return lock(async () => app.fetch(complete));
  };
}
