import { z } from "zod";
import { textField } from "@/lib/core/text";
import { defaultCardKeys } from "./card-keys";

const ownWords = textField().trim().min(1, "must not be empty").max(1000);

/** What a workshop changes of a default safety card. */
export const safetyOverrideInput = z.strictObject({
  isActive: z.boolean().default(true),
  text: z.strictObject({ de: ownWords.optional(), en: ownWords.optional() }).default({}),
});

/** The part of the workshop file about default safety cards; a file without it leaves the dashboard's alone. */
export const importSafetyOverrides = z
  .partialRecord(
    z.enum(defaultCardKeys, {
      error: `must be one of ${defaultCardKeys.join(", ")}`,
    }),
    safetyOverrideInput,
  )
  .optional();
