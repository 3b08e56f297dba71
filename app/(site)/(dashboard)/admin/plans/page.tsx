import { PlansScreen } from "@/components/admin/plans-screen";
import { listPlanRequests } from "@/lib/operations";
import { adminContext } from "@/lib/server/admin";

export default async function PlansPage() {
  return <PlansScreen requests={await listPlanRequests(await adminContext())} />;
}
