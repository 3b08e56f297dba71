"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import type { OpeningSpan } from "@/lib/calendar/schemas";
import type { HoursFormState } from "./hours-form-state";
import { HoursRule } from "./hours-rule";

type HoursRulesProps = {
  /** The stored hours with weeks of the month or a note. */
  spans: readonly OpeningSpan[];
  dayName: (index: number) => string;
  refused: HoursFormState["rules"];
  onChange: () => void;
};

type Row = { id: string; span: Partial<OpeningSpan>; isNew: boolean };

/** Hours that hold in some weeks of the month only, or that are for something only; a row each. */
export function HoursRules({ spans, dayName, refused, onChange }: HoursRulesProps) {
  const t = useTranslations("facts");
  const formId = useId();
  const [rows, setRows] = useState<readonly Row[]>(() =>
    spans.map((span, index) => ({ id: String(index), span, isNew: false })),
  );
  const [nextId, setNextId] = useState(spans.length);
  const add = () => {
    setRows([...rows, { id: String(nextId), span: {}, isNew: true }]);
    setNextId(nextId + 1);
    onChange();
  };
  const remove = (id: string) => {
    setRows(rows.filter((row) => row.id !== id));
    onChange();
  };

  return (
    <section aria-labelledby={formId} className="grid gap-4 border-t pt-4">
      <div className="grid gap-1">
        <h3 id={formId} className="text-body font-semibold">
          {t("rulesTitle")}
        </h3>
        <p className="text-small text-ink-soft">{t("rulesText")}</p>
      </div>
      {rows.map(({ id, span, isNew }, index) => (
        <HoursRule
          key={id}
          id={id}
          number={index + 1}
          span={span}
          hasFocus={isNew}
          dayName={dayName}
          refused={refused[id] ?? []}
          onRemove={() => remove(id)}
        />
      ))}
      <Button tone="outline" onClick={add} className="justify-self-start">
        <Plus aria-hidden />
        {t("ruleAdd")}
      </Button>
    </section>
  );
}
