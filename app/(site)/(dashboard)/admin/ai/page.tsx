import { AiScreen } from "@/components/admin/ai-screen";
import { getAiOverview, listCounters } from "@/lib/operations";
import { adminContext } from "@/lib/server/admin";
import { runtime } from "@/lib/server/runtime";

export default async function AiPage() {
  const ctx = await adminContext();
  const [overview, failures] = await Promise.all([
    getAiOverview(ctx),
    listCounters(ctx, ["model_failures"], 24),
  ]);
  return (
    <AiScreen
      overview={overview}
      failures={failures}
      circuit={runtime().models?.circuit() ?? null}
    />
  );
}
