"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { answerOr } from "@/components/api/answer-or";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { type AuthAction, type AuthFormState, emptyAuthForm } from "./form-state";

type AuthFormProps = {
  state: AuthFormState;
  submit: (form: FormData) => void;
  submitLabel: string;
  children: ReactNode;
};

/** A form of one action, with the refusal above it and the fields' own errors below each. */
function AuthForm({ state, submit, submitLabel, children }: AuthFormProps) {
  const t = useTranslations("auth.errors");
  return (
    // The server words every error in the page's language; the browser's own bubbles would not.
    <form action={submit} noValidate className="grid gap-5">
      {state.errors.form && <Notice tone="bad">{t(state.errors.form)}</Notice>}
      {children}
      <SubmitButton className="w-full">{submitLabel}</SubmitButton>
    </form>
  );
}

/** The state of an auth form; without a connection it keeps the e-mail and says so. */
function useAuthAction(action: AuthAction) {
  return useActionState<AuthFormState, FormData>(async (before, form) => {
    const email = String(form.get("email") ?? before.email);
    const failed: AuthFormState = { email, errors: { form: "unavailable" } };
    return answerOr(failed, () => action(before, form));
  }, emptyAuthForm);
}

export function SignInForm({ action, next }: { action: AuthAction; next: string | undefined }) {
  const t = useTranslations("auth");
  const [state, submit] = useAuthAction(action);
  return (
    <AuthForm state={state} submit={submit} submitLabel={t("signIn")}>
      {next && <input type="hidden" name="next" value={next} />}
      <EmailField state={state} />
      <PasswordField state={state} label={t("password")} autoComplete="current-password" />
    </AuthForm>
  );
}

export function ForgotPasswordForm({ action }: { action: AuthAction }) {
  const t = useTranslations("auth");
  const [state, submit] = useAuthAction(action);
  if (state.isDone) {
    return (
      <Notice tone="good">
        <p className="font-semibold">{t("forgotSentTitle")}</p>
        <p>{t("forgotSent", { email: state.email })}</p>
      </Notice>
    );
  }
  return (
    <AuthForm state={state} submit={submit} submitLabel={t("forgotSubmit")}>
      <EmailField state={state} />
    </AuthForm>
  );
}

export function ResetPasswordForm({ action }: { action: AuthAction }) {
  const t = useTranslations("auth");
  const [state, submit] = useAuthAction(action);
  return (
    <AuthForm state={state} submit={submit} submitLabel={t("resetSubmit")}>
      <PasswordField state={state} label={t("newPassword")} autoComplete="new-password" />
    </AuthForm>
  );
}

function EmailField({ state }: { state: AuthFormState }) {
  const t = useTranslations("auth");
  return (
    <Field
      name="email"
      type="email"
      autoComplete="username"
      inputMode="email"
      label={t("email")}
      defaultValue={state.email}
      required
      error={state.errors.email && t(`errors.${state.errors.email}`)}
    />
  );
}

type PasswordFieldProps = { state: AuthFormState; label: string; autoComplete: string };

function PasswordField({ state, label, autoComplete }: PasswordFieldProps) {
  const t = useTranslations("auth");
  return (
    <Field
      name="password"
      type="password"
      autoComplete={autoComplete}
      label={label}
      required
      error={state.errors.password && t(`errors.${state.errors.password}`)}
    />
  );
}
