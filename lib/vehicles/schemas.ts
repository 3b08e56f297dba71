import { z } from "zod";
import { normaliseVin } from "@/lib/core/vin";

/** Path of `GET /api/vin/{vin}`; the number comes out in its normal form. */
export const vinPath = z.object({
  vin: z
    .string()
    .max(60, "must have 17 characters")
    .transform((raw, { addIssue }) => {
      const vin = normaliseVin(raw);
      if (vin !== null) return vin;
      addIssue({
        code: "custom",
        message:
          "must have 17 letters and digits without I, O and Q; cars built before 1981 have shorter numbers that say nothing",
      });
      return z.NEVER;
    }),
});
