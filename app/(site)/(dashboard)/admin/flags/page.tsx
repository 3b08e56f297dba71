import { FlagsScreen } from "@/components/admin/flags-screen";
import { listFlagsForAdmin } from "@/lib/operations";
import { adminContext } from "@/lib/server/admin";
import { saveFlag } from "./actions";

export default async function FlagsPage() {
  const flags = await listFlagsForAdmin(await adminContext());
  return (
    <FlagsScreen
      flags={flags.map((flag) => ({ ...flag, action: saveFlag.bind(null, flag.key) }))}
    />
  );
}
