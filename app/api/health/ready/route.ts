import { checkReadiness } from "@/lib/server/check-readiness";
import { defineRoute } from "@/lib/server/define-route";

/** Each dependency with its latency; 503 while one is away, so that a balancer sends nobody here. */
export const GET = defineRoute({ actor: "anyone", cache: "never" }, async (ctx) => {
  const readiness = await checkReadiness(ctx);
  return Response.json(readiness, { status: readiness.status === "ready" ? 200 : 503 });
});
