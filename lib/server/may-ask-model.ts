import { isOverConversations } from "@/lib/workshops";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { Runtime } from "./runtime";

/**
 * Whether a model may read along for a workshop, on the website as over channels: not over the month's conversations, not where the
 * flag is off, and nowhere while the built-in reader is to answer alone.
 */
export async function mayAskModel(
  { flags }: Pick<Runtime, "flags">,
  { workshop }: Pick<WorkshopContext, "workshop">,
  now: Date,
): Promise<boolean> {
  if (isOverConversations(workshop, now) || (await flags.isThrown("built_in_only"))) return false;
  return flags.isOn("model_reader", workshop.slug);
}
