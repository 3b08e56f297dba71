import { DataMapScreen } from "@/components/admin/data-map-screen";
import { listDataMap } from "@/lib/operations";
import { adminContext } from "@/lib/server/admin";

export default async function DataMapPage() {
  return <DataMapScreen classes={await listDataMap(await adminContext())} />;
}
