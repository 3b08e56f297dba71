import { z } from "zod";
import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { setupSteps, type SetupState, type SetupStep } from "../schemas";

/** How far the setting up has come. Throws `forbidden` for whoever is not the owner. */
export async function getSetupState(ctx: MemberContext): Promise<SetupState> {
  const rows = await callRpc(ctx.db, "list_setup_steps", { p_workshop: ctx.workshopSlug });
  const found = new Map(rows.map(({ step, state }) => [step, state]));
  const stateOf = (step: SetupStep) =>
    z
      .enum(["done", "skipped"])
      .or(z.literal("open"))
      .parse(found.get(step) ?? "open");
  return Object.fromEntries(setupSteps.map((step) => [step, stateOf(step)])) as SetupState;
}

/** Notes that a step is done, or was passed over; what is done stays done. */
export async function setSetupStep(
  ctx: MemberContext,
  step: SetupStep,
  state: "done" | "skipped",
): Promise<void> {
  await callRpc(ctx.db, "set_setup_step", {
    p_workshop: ctx.workshopSlug,
    p_step: step,
    p_state: state,
  });
}

/** The first step that is still to do; null when there is none. */
export function nextStep(state: SetupState): SetupStep | null {
  return setupSteps.find((step) => state[step] === "open") ?? null;
}
