import { idParam } from "@/lib/core/ids";
import { reindexDocument } from "@/lib/knowledge";
import { defineRoute } from "@/lib/server/define-route";
import { readSoon } from "@/lib/server/read-soon";

/** Seconds, where the host counts them: the document is read after the answer. */
export const maxDuration = 60;

export const POST = defineRoute(
  { actor: "member", cache: "never", params: idParam },
  async (ctx, { params }) => {
    const queued = await reindexDocument(ctx, params.id);
    readSoon();
    return queued;
  },
);
