import { CapacityScreen } from "@/components/admin/capacity-screen";
import { listAlertRules } from "@/lib/operations";
import { adminContext } from "@/lib/server/admin";

export default async function CapacityPage() {
  return <CapacityScreen rules={await listAlertRules(await adminContext())} />;
}
