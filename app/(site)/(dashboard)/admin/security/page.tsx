import { SecurityScreen } from "@/components/admin/security-screen";
import { listBlockedNetworks, listCounters, listRefusedCallers } from "@/lib/operations";
import { adminContext } from "@/lib/server/admin";
import { block, lift } from "./actions";

export default async function SecurityPage() {
  const ctx = await adminContext();
  const [counters, refusals, callers, blocks] = await Promise.all([
    listCounters(ctx, ["security"], 24),
    listCounters(ctx, ["refusals"], 24),
    listRefusedCallers(ctx),
    listBlockedNetworks(ctx),
  ]);
  const networks = [...Map.groupBy(callers, ({ kind, key }) => (kind === "network" ? key : ""))]
    .filter(([network]) => network !== "")
    .slice(0, 20);
  return (
    <SecurityScreen
      counters={counters}
      refusals={refusals}
      visitors={callers.filter(({ kind }) => kind === "visitor").slice(0, 20)}
      networks={networks.map(([network, figures]) => ({
        network,
        figures,
        isBlocked: blocks.some((each) => each.network === network),
        block: block.bind(null, network),
      }))}
      blocks={blocks.map((each) => ({ ...each, lift: lift.bind(null, each.network) }))}
    />
  );
}
