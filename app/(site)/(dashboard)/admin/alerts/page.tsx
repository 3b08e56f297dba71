import { AlertsScreen } from "@/components/admin/alerts-screen";
import { listAlertRules, listAlerts, listSilentChannels } from "@/lib/operations";
import { readTimeCursor } from "@/lib/operations/schemas";
import { adminContext } from "@/lib/server/admin";
import { acknowledge, setRule } from "./actions";

type AlertsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AlertsPage({ searchParams }: AlertsPageProps) {
  const ctx = await adminContext();
  const [page, rules, silent] = await Promise.all([
    listAlerts(ctx, readTimeCursor(await searchParams)),
    listAlertRules(ctx),
    listSilentChannels(ctx),
  ]);
  return (
    <AlertsScreen
      page={{
        ...page,
        rows: page.rows.map((row) => ({ ...row, acknowledge: acknowledge.bind(null, row.id) })),
      }}
      silent={silent}
      rules={rules.map((rule) => ({ ...rule, action: setRule.bind(null, rule.key) }))}
    />
  );
}
