import type { z } from "zod";
import { AppError } from "@/lib/core/errors";

/** Reads what an admin has typed. Throws `invalid` with one issue for each refused field. */
export function parseAdminForm<Parsed>(schema: z.ZodType<Parsed>, raw: unknown): Parsed {
  const read = schema.safeParse(raw);
  if (read.success) return read.data;
  const issues = read.error.issues.map(({ path, message }) => ({
    path: path.join(".") || "form",
    rule: message,
  }));
  throw new AppError("invalid", { reason: "invalid_form", issues });
}
