import { captureLead } from "@/lib/leads";
import { leadInput } from "@/lib/leads/schemas";
import { definePreflight, defineRoute } from "@/lib/server/define-route";
import { conversationOf } from "@/lib/server/open-turn";

export const POST = defineRoute(
  { actor: "public", cache: "never", body: leadInput },
  async (ctx, { body }) => {
    const conversationId = conversationOf(ctx, body.token);
    const leadId = await captureLead({ ...ctx, conversationId }, body);
    return Response.json({ leadId }, { status: 201 });
  },
);

export const OPTIONS = definePreflight("POST");
