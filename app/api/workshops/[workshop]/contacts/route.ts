import { listContacts } from "@/lib/contacts";
import { contactFilter } from "@/lib/contacts/schemas";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute(
  { actor: "member", cache: "private", query: contactFilter },
  (ctx, { query }) => listContacts(ctx, query),
);
