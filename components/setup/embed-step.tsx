"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { TextField } from "@/components/forms/form-fields";
import { FormNotice, SentForm } from "@/components/forms/sent-form";
import { useSentForm } from "@/components/forms/use-sent-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/core/form-state";
import { CopyLine } from "./copy-line";
import { failedEmbed, idleEmbed, type CheckAction, type EmbedState } from "./setup-state";
import { StepTitle } from "./step-title";

type EmbedStepProps = {
  slug: string;
  site: string;
  color: string;
  website: string | null;
  check: CheckAction;
  allow: FormAction;
};

/** The line for the workshop's site, and whether it stands there. */
export function EmbedStep({ slug, site, color, website, check, allow }: EmbedStepProps) {
  const t = useTranslations("setup");
  const { state, isPending, form } = useSentForm<EmbedState>(check, {
    idle: idleEmbed,
    failed: failedEmbed,
  });
  const { result, origin } = state;
  const line = `<script async src="${site}/widget.js" data-workshop="${slug}" data-color="${color}"></script>`;
  return (
    <div className="grid gap-5">
      <StepTitle title={t("embedTitle")} text={t("embedText")} />
      <Card className="grid gap-4">
        <CopyLine line={line} />
        <Link href={`/demo/${slug}`} className="w-fit underline underline-offset-4">
          {t("previewPage")}
        </Link>
      </Card>
      <Card className="grid gap-5">
        <form {...form} className="grid gap-5">
          <div className="grid gap-1">
            <h3 className="text-title">{t("checkTitle")}</h3>
            <p className="text-small text-ink-soft">{t("checkText")}</p>
          </div>
          <FormNotice state={state} />
          <TextField state={state} name="url" value={website} inputMode="url" required />
          <Button type="submit" aria-disabled={isPending} className="justify-self-start">
            {t("checkSubmit")}
          </Button>
        </form>
        {result !== null && (
          <Notice tone={result === "ready" ? "good" : "warn"}>
            {t(`checkResults.${result}`, { origin })}
          </Notice>
        )}
        {result === "originMissing" && (
          <SentForm
            action={allow}
            submitLabel={t("allow", { origin })}
            savedText={t("allowed")}
            tone="lamp"
          >
            {() => <input type="hidden" name="origin" value={origin} />}
          </SentForm>
        )}
      </Card>
    </div>
  );
}
