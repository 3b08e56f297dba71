import { z } from "zod";
import { cutText, lineField, tidyLine } from "@/lib/core/text";
import type { AuthErrorKey, AuthFormState } from "@/components/auth/form-state";

/** bcrypt, which the auth service uses, reads no further than 72 bytes. */
const passwordBytesMax = 72;
const passwordCharactersMin = 10;

const key = (name: AuthErrorKey) => name;

const emailField = lineField()
  .max(254, key("emailInvalid"))
  .pipe(z.email(key("emailInvalid")));

export const signInFields = z.object({
  email: emailField,
  password: z.string().min(1, key("passwordMissing")).max(1_000, key("wrongCredentials")),
});

export const forgotFields = z.object({ email: emailField });

export const newPasswordFields = z.object({
  password: z
    .string()
    .min(passwordCharactersMin, key("passwordShort"))
    .refine(
      (text) => new TextEncoder().encode(text).length <= passwordBytesMax,
      key("passwordLong"),
    ),
});

/** What a form answers that could not be read at all. */
export const refusedForm: AuthFormState = { email: "", errors: { form: key("unavailable") } };

/** The form as it was sent, with the first broken rule of each field; never with the password. */
export function refusedFields(form: FormData, error: z.ZodError): AuthFormState {
  const { fieldErrors } = z.flattenError<Record<string, unknown>, AuthErrorKey>(
    error as z.ZodError<Record<string, unknown>>,
    (issue) => issue.message as AuthErrorKey,
  );
  return {
    email: sentEmail(form),
    errors: { email: fieldErrors["email"]?.[0], password: fieldErrors["password"]?.[0] },
  };
}

/** What was typed as e-mail, to be shown again; shortened, for it goes back into the page. */
export function sentEmail(form: FormData): string {
  const email = form.get("email");
  return typeof email === "string" ? cutText(tidyLine(email), 254) : "";
}
