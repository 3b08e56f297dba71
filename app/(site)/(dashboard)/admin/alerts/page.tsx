import { AlertsScreen } from "@/components/admin/alerts-screen";
import {
  listAlertRules,
  listAlerts,
  listSilentChannels,
  listSwitchesForAdmin,
} from "@/lib/operations";
import { readTimeCursor } from "@/lib/operations/schemas";
import { adminContext } from "@/lib/server/admin";
import { acknowledge, flip, setRule } from "./actions";

type AlertsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AlertsPage({ searchParams }: AlertsPageProps) {
  const ctx = await adminContext();
  const [page, rules, silent, switches] = await Promise.all([
    listAlerts(ctx, readTimeCursor(await searchParams)),
    listAlertRules(ctx),
    listSilentChannels(ctx),
    listSwitchesForAdmin(ctx),
  ]);
  return (
    <AlertsScreen
      page={{
        ...page,
        rows: page.rows.map((row) => ({ ...row, acknowledge: acknowledge.bind(null, row.id) })),
      }}
      switches={switches.map((one) => ({ ...one, flip: flip.bind(null, one.key, !one.isOn) }))}
      silent={silent}
      rules={rules.map((rule) => ({ ...rule, action: setRule.bind(null, rule.key) }))}
    />
  );
}
