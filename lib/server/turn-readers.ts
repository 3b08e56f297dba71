import { renderFrame } from "@/lib/answers";
import type { TurnContext } from "@/lib/chat";
import type { WorkshopContext } from "@/lib/workshops/context";
import { mayAskModel } from "./may-ask-model";
import type { Runtime } from "./runtime";

type Asked = {
  workshop: WorkshopContext;
  /** The plan's turns are spent: no model reads. @default false */
  isOverPlan?: boolean;
  now: () => Date;
};
type Readers = Pick<TurnContext, "embedQuery" | "models" | "frames" | "renderFrame">;

/** Who reads the messages of a workshop and what they search by, on the website as over channels and for what is proposed to its team. */
export async function turnReaders(
  { embedding, flags, frames, models }: Pick<Runtime, "embedding" | "flags" | "frames" | "models">,
  { workshop, isOverPlan = false, now }: Asked,
): Promise<Readers> {
  const mayAsk = !isOverPlan && models !== null && (await mayAskModel({ flags }, workshop, now()));
  return {
    renderFrame,
    ...(embedding && { embedQuery: embedding.embedQuery }),
    ...(mayAsk && { models, frames }),
  };
}
