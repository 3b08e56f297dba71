import { readUpload } from "@/lib/http/read-upload";
import { addDocumentFromFile, documentLimits, listDocuments } from "@/lib/knowledge";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute({ actor: "member", cache: "private" }, (ctx) => listDocuments(ctx));

export const POST = defineRoute({ actor: "member", cache: "never" }, async (ctx, { request }) => {
  const file = await readUpload(request, "file", documentLimits.bytes);
  return Response.json(await addDocumentFromFile(ctx, file), { status: 201 });
});
