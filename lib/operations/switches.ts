import { z } from "zod";
import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { AdminContext } from "./context";
import { alertRuleKey, switchKey, type PlatformSwitch, type SwitchKey } from "./schemas";

/** The switches of the installation that are thrown. */
export async function listSwitches(ctx: Pick<Context, "db">): Promise<Set<SwitchKey>> {
  const keys = await callRpc(ctx.db, "list_switches", {});
  return new Set(z.array(switchKey).parse(keys));
}

/** All switches as the operator's page shows them. */
export async function listSwitchesForAdmin(ctx: AdminContext): Promise<PlatformSwitch[]> {
  const rows = await callRpc(ctx.db, "list_switches_for_admin", {});
  return rows.map((row) => ({
    key: switchKey.parse(row.key),
    isOn: row.is_on,
    thrownBy: alertRuleKey.nullable().parse(row.thrown_by),
    changedAt: row.changed_at,
  }));
}

/** Throws a switch, or takes it back. */
export async function setSwitch(ctx: AdminContext, key: SwitchKey, isOn: boolean): Promise<void> {
  await callRpc(ctx.db, "set_switch", { p_key: key, p_is_on: isOn });
  ctx.log.warn("switch_set", { requestId: ctx.requestId, switch: key, isOn });
}
