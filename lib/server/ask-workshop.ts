import { askAgain, type Draft } from "@/lib/chat";
import type { Answer } from "@/lib/chat/schemas";
import { AppError } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locales";
import { findWorkshopContext } from "./find-workshop-context";
import { runtime } from "./runtime";

/** What a customer would be told now, or with a draft; for pages that have made sure that a member asks. */
export async function askWorkshop(
  slug: string,
  question: string,
  fallback: Locale,
  draft?: Draft,
): Promise<Answer> {
  const workshop = await findWorkshopContext(slug);
  if (workshop === null) throw new AppError("not_found", { reason: "workshop_not_found" });
  const { openServiceDb, now } = runtime();
  return askAgain({ db: openServiceDb(), now, workshop }, question, fallback, draft);
}
