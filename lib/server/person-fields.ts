import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { emailField, lineField } from "@/lib/core/text";

/** Reads fields that only the auth service takes; throws `invalid` naming those whose rule is broken. */
export function readFields<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
): z.output<Schema> {
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({
    path: path.join("."),
    rule: message,
  }));
  throw new AppError("invalid", { reason: "invalid_fields", issues });
}

export const emailFields = z.object({ email: emailField() });

export const signUpFields = z.object({
  personName: lineField().min(1).max(120),
  email: emailField(),
});

/** bcrypt, which the auth service uses, reads no further than 72 bytes. */
const newPassword = z
  .string()
  .min(10)
  .refine((typed) => new TextEncoder().encode(typed).length <= 72);

export const newPasswordFields = z.object({ newPassword });
