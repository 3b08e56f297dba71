"use client";

import { useTranslations } from "next-intl";
import { useFormAction } from "@/components/api/use-form-action";
import { Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { focusFirstField } from "@/components/ui/opener-focus";
import { Textarea } from "@/components/ui/textarea";
import type { CardOfWorkshop } from "@/lib/workshops";
import type { DefaultCardAction, DefaultCardStatus } from "./default-cards-state";
import { FactRefusal } from "./fact-refusal";

type DefaultCardFormProps = {
  card: CardOfWorkshop;
  action: DefaultCardAction;
  onSaved: () => void;
  onCancel: () => void;
};

/** The workshop's own words for a default card, in both languages. */
export function DefaultCardForm({ card, action, onSaved, onCancel }: DefaultCardFormProps) {
  const t = useTranslations("facts");
  const safety = useTranslations("safety");
  const { state, isPending, form } = useFormAction<DefaultCardStatus>(
    async (...rest) => {
      const after = await action(...rest);
      if (after === "saved") onSaved();
      return after;
    },
    { idle: "idle", failed: "failed", isSaved: (status) => status === "saved" },
  );
  return (
    <form {...form} noValidate className="grid gap-4">
      <div ref={focusFirstField} className="grid gap-4">
        {(["de", "en"] as const).map((locale) => (
          <FormField
            key={locale}
            name={locale}
            label={safety(`textIn.${locale}`)}
            hint={safety("textHint")}
            error={state === "refused" ? safety("textRule") : undefined}
          >
            {(control) => (
              <Textarea {...control} rows={3} maxLength={1000} defaultValue={card.text[locale]} />
            )}
          </FormField>
        ))}
      </div>
      <FactRefusal status={state} />
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
