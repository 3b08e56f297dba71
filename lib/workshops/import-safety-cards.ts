import { z } from "zod";
import { locale } from "@/lib/core/locales";
import { safetyLevels } from "./context";
import { line, text } from "./field-parsing";

/** What a workshop says to one sign of trouble; each trigger is said as a customer would say it. */
export const importSafetyCard = z.strictObject({
  level: z.enum(safetyLevels),
  title: line(120),
  triggers: z.array(line(80)).min(1, "must hold at least one way to say it").max(30),
  text: text(1000),
  /** The language of the text. @default the workshop's */
  locale: locale.optional(),
});
