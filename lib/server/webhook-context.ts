import type { MemberContext } from "@/lib/core/context";
import type { WebhookContext } from "@/lib/webhooks";
import { runtime } from "./runtime";
import { withWorkshop } from "./with-workshop";

/** What a member's verb receives that has the workshop's own servers told of events. */
export async function webhookContext(member: MemberContext): Promise<WebhookContext> {
  const { workshop, ...ctx } = await withWorkshop(member);
  const { sealer, network } = runtime().messaging;
  return { ...ctx, workshopId: workshop.workshop.id, sealer, network };
}
