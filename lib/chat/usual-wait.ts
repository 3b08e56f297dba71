import { isOpenAt } from "@/lib/calendar";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { StorableAnswer } from "./to-storable";
import type { TurnContext } from "./turn-context";
import { wordingFor } from "./wording/wording-for";

/** Beyond an hour a number helps nobody. */
const longestMinutes = 60;
/** What people say: never "about 7 minutes". */
const steps = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60];

/** How long customers of this workshop usually wait for a person, as a sentence; null where nobody is there or nothing is known. */
export async function usualWait(ctx: TurnContext, answer: StorableAnswer): Promise<string | null> {
  const isHandoff = answer.actions.some(({ type }) => type === "handoff");
  if (!isHandoff || !isOpenAt(ctx.workshop, ctx.now())) return null;
  const minutes = await callRpc(ctx.db, "get_response_minutes", {
    p_workshop_id: ctx.workshopId,
  }).catch(() => null);
  if (minutes === null || minutes > longestMinutes) return null;
  const said = steps.find((step) => step >= minutes) ?? longestMinutes;
  return wordingFor(answer.locale, ctx.workshop.workshop.formality).usualWait(said);
}
