"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useSentForm } from "@/components/forms/use-sent-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { type AuthAction, type AuthFormState, emptyAuthForm } from "./form-state";

type AuthFormProps = {
  sent: ReturnType<typeof useAuthAction>;
  submitLabel: string;
  children: ReactNode;
};

/** A form of one action, with the refusal above it and the fields' own errors below each. */
function AuthForm({ sent, submitLabel, children }: AuthFormProps) {
  const t = useTranslations("auth.errors");
  const { state, isPending, form } = sent;
  return (
    <form {...form} className="grid gap-5">
      {state.errors.form && <Notice tone="bad">{t(state.errors.form)}</Notice>}
      {children}
      <Button type="submit" aria-disabled={isPending} className="w-full">
        {submitLabel}
      </Button>
    </form>
  );
}

/** An auth form; without a connection it says so. */
function useAuthAction(action: AuthAction) {
  return useSentForm<AuthFormState>(action, {
    idle: emptyAuthForm,
    failed: { ...emptyAuthForm, errors: { form: "unavailable" } },
  });
}

export function SignInForm({ action, next }: { action: AuthAction; next: string | undefined }) {
  const t = useTranslations("auth");
  const sent = useAuthAction(action);
  const { state } = sent;
  return (
    <AuthForm sent={sent} submitLabel={t("signIn")}>
      {next && <input type="hidden" name="next" value={next} />}
      <EmailField state={state} />
      <PasswordField state={state} label={t("password")} autoComplete="current-password" />
    </AuthForm>
  );
}

export function ForgotPasswordForm({ action }: { action: AuthAction }) {
  const t = useTranslations("auth");
  const sent = useAuthAction(action);
  const { state } = sent;
  if (state.isDone) {
    return (
      <Notice tone="good">
        <p className="font-semibold">{t("forgotSentTitle")}</p>
        <p>{t("forgotSent", { email: state.email })}</p>
      </Notice>
    );
  }
  return (
    <AuthForm sent={sent} submitLabel={t("forgotSubmit")}>
      <EmailField state={state} />
    </AuthForm>
  );
}

export function ResetPasswordForm({ action }: { action: AuthAction }) {
  const t = useTranslations("auth");
  const sent = useAuthAction(action);
  const { state } = sent;
  return (
    <AuthForm sent={sent} submitLabel={t("resetSubmit")}>
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
