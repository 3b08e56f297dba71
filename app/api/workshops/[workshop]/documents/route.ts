import { readUpload } from "@/lib/http/read-upload";
import { addDocumentFromFile, listDocuments } from "@/lib/knowledge";
import { defineRoute } from "@/lib/server/define-route";
import { readSoon } from "@/lib/server/read-soon";
import { runtime } from "@/lib/server/runtime";

/** Seconds, where the host counts them: the file is read after the answer. */
export const maxDuration = 60;

export const GET = defineRoute({ actor: "member", cache: "private" }, (ctx) => listDocuments(ctx));

export const POST = defineRoute({ actor: "member", cache: "never" }, async (ctx, { request }) => {
  const file = await readUpload(request, "file", runtime().host.upload.bytes);
  const added = await addDocumentFromFile(ctx, file);
  readSoon();
  return Response.json(added, { status: 201 });
});
