import type { ConnectContext } from "@/lib/channels";
import type { MemberContext } from "@/lib/core/context";
import { webhookUrl } from "./channels";
import { runtime } from "./runtime";
import { withWorkshop } from "./with-workshop";

/** What a member's verb receives that connects channels. */
export async function channelContext(member: MemberContext): Promise<ConnectContext> {
  const { workshop, ...ctx } = await withWorkshop(member);
  const { channels, site } = runtime();
  const { adapters, sealer } = channels;
  return {
    ...ctx,
    workshopId: workshop.workshop.id,
    adapters,
    sealer,
    webhookUrl: (kind, id) => webhookUrl(site, kind, id),
  };
}
