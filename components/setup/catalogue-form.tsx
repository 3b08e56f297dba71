"use client";

import { useTranslations } from "next-intl";
import { FormNotice } from "@/components/forms/sent-form";
import { useSentForm } from "@/components/forms/use-sent-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Input } from "@/components/ui/input";
import { failedForm, idleForm, type FormAction, type FormState } from "@/lib/core/form-state";
import type { UsualJob } from "@/lib/workshops";
import { ChoiceGroup, ChoiceRow } from "./choice-group";

type CatalogueFormProps = {
  jobs: readonly UsualJob[];
  /** The language of the jobs, which is the workshop's. */
  locale: string;
  have: readonly string[];
  currency: string;
  action: FormAction;
};

/** The usual jobs to tick, each with a place for its price; what is there already is not offered. */
export function CatalogueForm({ jobs, locale, have, currency, action }: CatalogueFormProps) {
  const t = useTranslations("setup");
  const { state, isPending, form } = useSentForm<FormState>(action, {
    idle: idleForm,
    failed: failedForm,
  });
  const known = new Set(have.map((name) => name.toLowerCase()));
  const groups = Map.groupBy(
    jobs.filter(({ name }) => !known.has(name.toLowerCase())),
    ({ category }) => category,
  );
  return (
    <Card>
      <form {...form} className="grid gap-6">
        <h3 className="text-title">{t("catalogueTitle")}</h3>
        <FormNotice state={state} savedText={t("accepted")} />
        <input type="hidden" name="catalogue" value={locale} />
        {[...groups].map(([category, entries]) => (
          <ChoiceGroup key={category} title={category}>
            {entries.map(({ key, name, durationMinutes }) => (
              <ChoiceRow
                key={key}
                name="jobs"
                value={key}
                label={name}
                detail={t("minutes", { count: durationMinutes })}
                isChosen={false}
              >
                <Input
                  name={`price-${key}`}
                  inputMode="decimal"
                  autoComplete="off"
                  aria-label={t("priceOf", { name, currency })}
                  placeholder={currency}
                  className="w-28"
                  onChange={tickBeside}
                />
              </ChoiceRow>
            ))}
          </ChoiceGroup>
        ))}
        <Button type="submit" aria-disabled={isPending} className="justify-self-start">
          {t("accept")}
        </Button>
      </form>
    </Card>
  );
}

/** Whoever types a price means the job. */
function tickBeside({ target }: { target: HTMLInputElement }) {
  const box = target.closest("li")?.querySelector<HTMLInputElement>("input[type=checkbox]");
  if (box && target.value !== "") box.checked = true;
}
