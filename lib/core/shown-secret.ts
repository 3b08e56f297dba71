import { failedForm, idleForm, type FormAction, type FormState } from "./form-state";

/** A form whose answer may bring a secret, which is shown this once. */
export type SecretFormState = FormState & { secret: string | null };
export type SecretFormAction = FormAction<SecretFormState>;

export const idleSecretForm: SecretFormState = { ...idleForm, secret: null };
export const failedSecretForm: SecretFormState = { ...failedForm, secret: null };
