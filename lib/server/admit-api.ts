import { AppError } from "@/lib/core/errors";
import { methodsResponse, refuseOtherMethods } from "@/lib/http/methods";
import { maxJsonBytesDefault, refuseLongBody } from "@/lib/http/read-json";
import type { RequestScope } from "@/lib/http/respond";
import { findApiRoute, isPublic, type FoundRoute } from "./api-routes";
import type { GateFacts } from "./gate-facts";
import { guardPlatformRequest } from "./guard-platform-request";
import { guardPublicRequest } from "./guard-public-request";
import { runtime } from "./runtime";

/** An answer without a route, or what the route behind needs. */
export type Admission =
  | { answer: Response }
  | {
      found: FoundRoute;
      /** Of a workshop's public addresses. */
      facts: GateFacts | null;
      maxBodyBytes: number;
    };

/** Decides by a request's head whether a route of the API may see it; throws what it is refused for. */
export async function admitApi(scope: RequestScope): Promise<Admission> {
  const { method, headers } = scope.request;
  const found = findApiRoute(new URL(scope.request.url).pathname);
  if (found === null) throw new AppError("not_found", { reason: "no_such_address" });
  const { methods, policy, maxUploadBytes } = found.route;
  const maxBodyBytes = maxUploadBytes ?? maxJsonBytesDefault;
  if (isPublic(found)) {
    const asked = { method, headers, responseHeaders: scope.headers, timing: scope.timing };
    const result = await guardPublicRequest(runtime(), found, asked);
    return "answer" in result ? result : { found, facts: result.facts, maxBodyBytes };
  }
  if (method === "OPTIONS") return { answer: methodsResponse(methods) };
  refuseOtherMethods(methods, method, scope.headers);
  refuseLongBody(headers, maxBodyBytes, maxUploadBytes === undefined ? "body" : "file");
  if (policy !== "member") {
    await guardPlatformRequest(runtime(), found, { headers, responseHeaders: scope.headers });
  }
  return { found, facts: null, maxBodyBytes };
}
