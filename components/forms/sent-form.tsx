"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SignInAgain } from "@/components/auth/sign-in-again";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { failedForm, idleForm, type FormAction, type FormState } from "@/lib/core/form-state";
import { useSentForm } from "./use-sent-form";

type SentFormProps = {
  action: FormAction;
  submitLabel: string;
  /** What is said once it is saved; without it the page itself shows the change. */
  savedText?: string | undefined;
  tone?: "primary" | "lamp" | "danger" | "outline";
  children: (state: FormState) => ReactNode;
  className?: string;
};

/** A form with its refusal above, its fields, and its button: the one idiom of forms (CONTRIBUTING.md). */
export function SentForm({
  action,
  submitLabel,
  savedText,
  tone = "primary",
  children,
  className = "grid grid-cols-1 gap-5",
}: SentFormProps) {
  const { state, isPending, form } = useSentForm<FormState>(action, {
    idle: idleForm,
    failed: failedForm,
  });
  return (
    <form {...form} className={className}>
      <FormNotice state={state} savedText={savedText} />
      {children(state)}
      <Button type="submit" tone={tone} aria-disabled={isPending} className="justify-self-start">
        {submitLabel}
      </Button>
    </form>
  );
}

/** Why a form was not taken, or that it was. */
export function FormNotice({
  state,
  savedText,
}: {
  state: FormState;
  savedText?: string | undefined;
}) {
  const t = useTranslations("forms.refusals");
  if (state.status === "saved" && savedText) return <Notice tone="good">{savedText}</Notice>;
  if (state.refusal === null) return null;
  return (
    <Notice tone="bad">
      {t(state.refusal)}
      {state.refusal === "signed_out" && <SignInAgain />}
    </Notice>
  );
}
