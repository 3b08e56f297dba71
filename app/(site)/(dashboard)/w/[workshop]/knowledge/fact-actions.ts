"use server";

import { revalidatePath } from "next/cache";
import type { FactFormState } from "@/components/facts/fact-form-state";
import { readFactForm } from "@/components/facts/read-fact-form";
import { AppError } from "@/lib/core/errors";
import { actionContext } from "@/lib/server/session";
import { deleteFact, saveFact } from "@/lib/workshops";
import { factKind, type FactKind } from "@/lib/workshops/schemas";
import { contradictionsAfter } from "./contradictions-of";
import { toFactFormState } from "./to-fact-form-state";

/** Adds an entry, or changes the one of this id. */
export async function saveEntry(
  workshop: string,
  kind: FactKind,
  id: string | null,
  _: FactFormState,
  form: FormData,
): Promise<FactFormState> {
  const known = factKind.parse(kind);
  let saved: string;
  try {
    saved = await saveFact(await actionContext(workshop), known, readFactForm(known, form), id);
  } catch (error) {
    return toFactFormState(error);
  }
  revalidatePath("/w/[workshop]/knowledge", "layout");
  const contradictions = await contradictionsAfter(workshop, { kind: known, id: saved });
  return { status: "saved", fields: [], contradictions };
}

/** Deletes an entry; false when it was refused. One that is gone already is no trouble. */
export async function removeEntry(workshop: string, kind: FactKind, id: string): Promise<boolean> {
  try {
    await deleteFact(await actionContext(workshop), factKind.parse(kind), id);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code !== "not_found") return false;
  }
  revalidatePath("/w/[workshop]/knowledge", "layout");
  return true;
}
