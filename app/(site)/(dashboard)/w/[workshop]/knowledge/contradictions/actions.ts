"use server";

import { revalidatePath } from "next/cache";
import { ignoreContradiction } from "@/lib/chat";
import { AppError } from "@/lib/core/errors";
import { actionContext } from "@/lib/server/session";

/** Notes that a sentence is right; false when that was refused. */
export async function ignore(
  workshop: string,
  passageId: string,
  sentence: string,
): Promise<boolean> {
  try {
    await ignoreContradiction(await actionContext(workshop), { passageId, sentence });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return false;
  }
  revalidatePath("/w/[workshop]/knowledge/contradictions", "page");
  return true;
}
