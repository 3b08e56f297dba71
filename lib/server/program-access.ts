import { findApiKey, openKeyDb } from "@/lib/api-keys";
import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import type { RouteScope } from "@/lib/http/define-route";
import { readBearer } from "@/lib/http/read-bearer";
import { admitRequest } from "./admit-request";
import type { Runtime } from "./runtime";

/** A program that shows a key; it asks as the member would who made the key, within the key's scopes. */
export type ProgramContext = MemberContext;

/** Proves that a call comes from a workshop's own program, and counts it. */
export function createProgramAccess(runtime: Runtime) {
  return async (scope: RouteScope): Promise<ProgramContext> => {
    const shown = readBearer(scope.request.headers);
    if (shown === null) throw new AppError("unauthenticated", { reason: "no_api_key" });
    const service = runtime.openServiceDb();
    scope.timing.track(service);
    const key = await findApiKey(service, shown);
    if (key === null) throw new AppError("unauthenticated", { reason: "bad_api_key" });
    await admitRequest(runtime.limits, {
      policy: "api",
      counts: [
        { part: "key", key: key.id },
        { part: "workshop", key: key.workshopId },
      ],
      workshop: key.workshop,
      headers: scope.headers,
    });
    return {
      workshopSlug: key.workshop,
      actor: { kind: "member", userId: key.userId, email: key.email ?? "" },
      db: openKeyDb(service, key.id),
      now: runtime.now,
      log: scope.log,
      requestId: scope.requestId,
    };
  };
}
