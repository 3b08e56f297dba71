import type { Messages } from "@/lib/i18n/messages";

/** A sentence of the `auth.errors` texts. */
export type AuthErrorKey = keyof Messages["auth"]["errors"];

/** What an auth form shows after it was refused. The e-mail is kept; a password never comes back. */
export type AuthFormState = {
  email: string;
  errors: { email?: AuthErrorKey; password?: AuthErrorKey; form?: AuthErrorKey };
  /** The request was taken and there is nothing more to fill in. */
  isDone?: boolean;
};

export const emptyAuthForm: AuthFormState = { email: "", errors: {} };

export type AuthAction = (state: AuthFormState, form: FormData) => Promise<AuthFormState>;
