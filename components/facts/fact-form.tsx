"use client";

import { useTranslations } from "next-intl";
import { startTransition, useActionState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import type { ContradictionRow } from "@/lib/chat/schemas";
import { FactFields, type FactDraft } from "./fact-fields";
import { type FactAction, idleFactForm } from "./fact-form-state";
import { FactRefusal } from "./fact-refusal";

type FactFormProps = {
  draft: FactDraft;
  action: FactAction;
  onSaved: (contradictions: readonly ContradictionRow[]) => void;
  onCancel: () => void;
};

/** Adds or changes one entry; keeps what was typed when it is refused. */
export function FactForm({ draft, action, onSaved, onCancel }: FactFormProps) {
  const t = useTranslations("facts");
  const [state, submit, isPending] = useActionState<typeof idleFactForm, FormData>(
    async (before, form) => {
      const after = await action(before, form);
      if (after.status === "saved") onSaved(after.contradictions);
      return after;
    },
    idleFactForm,
  );
  const send = (event: FormEvent<HTMLFormElement>) => {
    // A form's own action would empty the fields, also after a refusal.
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!isPending) startTransition(() => submit(form));
  };
  return (
    <form onSubmit={send} noValidate className="grid gap-4">
      <FactRefusal state={state} />
      <FactFields draft={draft} state={state} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" aria-disabled={isPending}>
          {isPending ? t("saving") : t("save")}
        </Button>
        <Button tone="outline" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
