import { verifyContact } from "@/lib/conversations";
import { captureLead } from "@/lib/leads";
import { leadInput } from "@/lib/leads/schemas";
import { defineRoute } from "@/lib/server/define-route";
import { conversationOf } from "@/lib/server/open-turn";
import { verifyIdentity } from "@/lib/server/visitor-identity";

export const POST = defineRoute(
  { actor: "public", cache: "never", body: leadInput },
  async (ctx, { body }) => {
    const conversationId = await conversationOf(ctx, "lead", body.token);
    const identity = await verifyIdentity(ctx, body.identity);
    // First, so that the request goes to the contact vouched for and touches no other.
    const vouchedContactId = identity && (await verifyContact(ctx, conversationId, identity));
    const leadId = await captureLead({ ...ctx, conversationId, vouchedContactId }, body);
    return Response.json({ leadId }, { status: 201 });
  },
);
