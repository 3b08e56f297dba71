import { SecurityScreen } from "@/components/admin/security-screen";
import { listCounters } from "@/lib/operations";
import { adminContext } from "@/lib/server/admin";

export default async function SecurityPage() {
  return <SecurityScreen counters={await listCounters(await adminContext(), ["security"], 24)} />;
}
