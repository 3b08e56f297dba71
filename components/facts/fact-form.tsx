"use client";

import { useTranslations } from "next-intl";
import { useFormAction } from "@/components/api/use-form-action";
import { Button } from "@/components/ui/button";
import { focusFirstField } from "@/components/ui/opener-focus";
import type { ContradictionRow } from "@/lib/chat/schemas";
import { FactFields, type FactDraft } from "./fact-fields";
import { type FactAction, type FactFormState, idleFactForm } from "./fact-form-state";
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
  const { state, isPending, form } = useFormAction<FactFormState>(
    async (...rest) => {
      const after = await action(...rest);
      if (after.status === "saved") onSaved(after.contradictions);
      return after;
    },
    {
      idle: idleFactForm,
      failed: { ...idleFactForm, status: "failed" },
      isSaved: ({ status }) => status === "saved",
    },
  );
  return (
    <form {...form} noValidate className="grid gap-4">
      <div ref={focusFirstField} className="grid gap-4">
        <FactFields draft={draft} state={state} />
      </div>
      <FactRefusal status={state.status} />
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
