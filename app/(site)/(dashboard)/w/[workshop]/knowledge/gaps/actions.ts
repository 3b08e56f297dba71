"use server";

import { revalidatePath } from "next/cache";
import { readFactForm } from "@/components/facts/read-fact-form";
import { idleGapForm, type GapFormState } from "@/components/gaps/gap-form-state";
import type { Draft } from "@/lib/chat";
import { AppError } from "@/lib/core/errors";
import { askWorkshop } from "@/lib/server/ask-workshop";
import { actionContext } from "@/lib/server/session";
import { dismissGap, getGap, parseFact, resolveGap } from "@/lib/workshops";
import { factKind } from "@/lib/workshops/schemas";
import { contradictionsAfter } from "../contradictions-of";
import { toFactFormState } from "../to-fact-form-state";

/** Shows what CarBot would say with the form's fact, or saves it and asks the question again. */
export async function answerGap(
  workshop: string,
  gapId: string,
  _: GapFormState,
  form: FormData,
): Promise<GapFormState> {
  const kind = factKind.parse(form.get("kind"));
  const raw = readFactForm(kind, form);
  const isSaved = form.get("intent") !== "preview";
  try {
    const ctx = await actionContext(workshop);
    const saved = isSaved ? await resolveGap(ctx, gapId, { kind, id: null, raw }) : null;
    const asked = saved ?? (await getGap(ctx, gapId));
    // The union of pairs is one pair of unions to the compiler.
    const draft = saved ? undefined : ({ kind, fact: parseFact(kind, raw) } as Draft);
    const { reply, answered } = await askWorkshop(workshop, asked.question, asked.locale, draft);
    const rehearsal = { reply, answered, isSaved };
    if (saved === null) return { ...idleGapForm, rehearsal };
    const contradictions = await contradictionsAfter(workshop, { kind, id: saved.factId });
    return { status: "saved", fields: [], contradictions, rehearsal };
  } catch (error) {
    return { ...toFactFormState(error), rehearsal: null };
  }
}

/** Sets a question aside or takes it up again; false when it was refused. */
export async function setAside(
  workshop: string,
  gapId: string,
  isDismissed: boolean,
): Promise<boolean> {
  try {
    await dismissGap(await actionContext(workshop), gapId, isDismissed);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return false;
  }
  await refreshGaps();
  return true;
}

/** Reads the list anew. */
export async function refreshGaps(): Promise<void> {
  revalidatePath("/w/[workshop]/knowledge/gaps", "page");
}
