import { defineRoute } from "@/lib/server/define-route";
import { runtime } from "@/lib/server/runtime";
import { tellReadiness } from "@/lib/server/tell-readiness";

/** 503 while a dependency is away that nothing works without, so that a balancer sends nobody here. */
export const GET = defineRoute({ actor: "anyone", cache: "never" }, (_, { request }) =>
  tellReadiness(runtime(), request),
);
