import { addDocumentFromUrl } from "@/lib/knowledge";
import { documentAddress } from "@/lib/knowledge/schemas";
import { defineRoute } from "@/lib/server/define-route";
import { readSoon } from "@/lib/server/read-soon";

/** Seconds, where the host counts them: the page is read after the answer. */
export const maxDuration = 60;

export const POST = defineRoute(
  { actor: "member", cache: "never", body: documentAddress },
  async (ctx, { body }) => {
    const added = await addDocumentFromUrl(ctx, body.url);
    readSoon();
    return Response.json(added, { status: 201 });
  },
);
