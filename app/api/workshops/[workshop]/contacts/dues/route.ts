import { listDues } from "@/lib/contacts";
import { dueFilter } from "@/lib/contacts/schemas";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute(
  { actor: "member", cache: "private", query: dueFilter },
  (ctx, { query }) => listDues(ctx, query),
);
