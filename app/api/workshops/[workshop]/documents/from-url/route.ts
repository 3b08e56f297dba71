import { addDocumentFromUrl } from "@/lib/knowledge";
import { documentAddress } from "@/lib/knowledge/schemas";
import { defineRoute } from "@/lib/server/define-route";

export const POST = defineRoute(
  { actor: "member", cache: "never", body: documentAddress },
  async (ctx, { body }) => Response.json(await addDocumentFromUrl(ctx, body.url), { status: 201 }),
);
