import { numbersQuery } from "@/lib/analytics/schemas";
import { defineRoute } from "@/lib/server/define-route";
import { findMyNumbers } from "@/lib/server/find-numbers";

export const GET = defineRoute(
  { actor: "member", cache: "private", query: numbersQuery },
  (ctx, { query }) => findMyNumbers(ctx, query),
);
