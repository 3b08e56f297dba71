import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { locale } from "@/lib/core/locales";
import { toFieldIssues } from "../field-issues";
import { importFaq, importService } from "../import-catalog";
import { importClosure } from "../import-schema";
import { importSafetyCard } from "../import-safety-cards";
import type { FactKind } from "../schemas";

const safetyCard = importSafetyCard.extend({ locale, isActive: z.boolean().default(true) });

/** Checked facts, in the words of the database: prices in cents. */
export type Facts = {
  service: z.output<typeof importService>;
  faq: z.output<typeof importFaq>;
  closure: z.output<typeof importClosure>;
  safety_card: z.output<typeof safetyCard>;
};

const formats: { [Kind in FactKind]: z.ZodType<Facts[Kind]> } = {
  service: importService,
  faq: importFaq,
  closure: importClosure,
  safety_card: safetyCard,
};

/** Checks a fact by the rules of the workshop file; throws `invalid` with reason `invalid_fact` and one issue for each refused field. */
export function parseFact<Kind extends FactKind>(kind: Kind, raw: unknown): Facts[Kind] {
  const parsed = formats[kind].safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid", {
    reason: "invalid_fact",
    issues: toFieldIssues(parsed.error, kind),
  });
}
