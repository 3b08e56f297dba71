import { vinPath } from "@/lib/vehicles/schemas";
import { defineRoute } from "@/lib/server/define-route";
import { runtime } from "@/lib/server/runtime";

export const GET = defineRoute(
  { actor: "anyone", cache: "never", params: vinPath },
  (_, { params }) => runtime().vins.lookUp(params.vin),
);
