"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormAction } from "@/components/api/use-form-action";
import { ContradictionNotice } from "@/components/contradictions/contradiction-notice";
import { FactFields } from "@/components/facts/fact-fields";
import { FactRefusal } from "@/components/facts/fact-refusal";
import { Button } from "@/components/ui/button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { focusFirstField } from "@/components/ui/opener-focus";
import { factKind, type FactKind, type GapRow } from "@/lib/workshops/schemas";
import { draftFor } from "./draft-for";
import { type GapAction, idleGapForm } from "./gap-form-state";
import { RehearsalNotice } from "./rehearsal-notice";

type GapFormProps = {
  gap: GapRow;
  workshop: string;
  action: GapAction;
  onClose: () => void;
  /** What a colleague has told the customer. @default nothing */
  answer?: string;
};

/** Turns a question into a service, an answer, closed days or a safety card, and shows what CarBot makes of it. */
export function GapForm({ gap, workshop, action, onClose, answer }: GapFormProps) {
  const t = useTranslations("gaps");
  const [kind, setKind] = useState<FactKind>("faq");
  const { state, isPending, form } = useFormAction(action, {
    idle: idleGapForm,
    failed: { ...idleGapForm, status: "failed" },
    isSaved: ({ status }) => status === "saved",
  });

  if (state.rehearsal?.isSaved) {
    return (
      <div className="grid gap-4">
        <RehearsalNotice rehearsal={state.rehearsal} isSaved />
        {state.contradictions.length > 0 && (
          <ContradictionNotice
            workshop={workshop}
            edited={kind === "service" ? kind : "faq"}
            rows={state.contradictions}
          />
        )}
        <Button className="justify-self-start" onClick={onClose}>
          {t("done")}
        </Button>
      </div>
    );
  }
  return (
    <form {...form} noValidate className="grid gap-4">
      <input type="hidden" name="kind" value={kind} />
      <SegmentedControl
        label={t("kind")}
        value={kind}
        onChange={setKind}
        segments={factKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      {/* All of them stay: a look at another kind takes nothing away that was typed. */}
      <div ref={focusFirstField}>
        {factKind.options.map((option) => (
          <div key={option} hidden={option !== kind} className="grid gap-4">
            <FactFields draft={draftFor(option, gap, answer)} state={state} />
          </div>
        ))}
      </div>
      <FactRefusal status={state.status} />
      {state.rehearsal && <RehearsalNotice rehearsal={state.rehearsal} isSaved={false} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" name="intent" value="save" aria-disabled={isPending}>
          {isPending ? t("saving") : t("save")}
        </Button>
        <Button
          type="submit"
          name="intent"
          value="preview"
          tone="outline"
          aria-disabled={isPending}
        >
          {t("preview")}
        </Button>
        <Button tone="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
