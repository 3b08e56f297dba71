"use client";

import { Pencil } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useReturnedFocus } from "@/components/ui/opener-focus";
import type { ContradictionRow } from "@/lib/chat/schemas";
import type { Locale } from "@/lib/core/locales";
import type { Currency } from "@/lib/core/money";
import { closureTitle } from "./closure-title";
import { DeleteFactButton } from "./delete-fact-button";
import type { FactDraft } from "./fact-fields";
import { FactForm } from "./fact-form";
import type { FactAction } from "./fact-form-state";
import { PriceHistory } from "./price-history";
import { FactSummary } from "./fact-summary";

type FactItemProps = {
  fact: FactDraft;
  currency: Currency;
  canEdit: boolean;
  isEditing: boolean;
  action: FactAction;
  onEdit: () => void;
  onSaved: (contradictions: readonly ContradictionRow[]) => void;
  onClose: () => void;
  onDelete: () => void;
};

/** One entry, or in its place the form that changes it. */
export function FactItem({ fact, currency, canEdit, isEditing, ...rest }: FactItemProps) {
  const t = useTranslations("facts");
  const { action, onEdit, onSaved, onClose, onDelete } = rest;
  const editButton = useReturnedFocus(isEditing);
  const title = titleOf(fact, useLocale());
  if (isEditing) {
    return (
      <Card>
        <FactForm draft={fact} action={action} onSaved={onSaved} onCancel={onClose} />
        {fact.kind === "service" && (
          <PriceHistory changes={fact.entry.priceChanges ?? []} currency={currency} />
        )}
      </Card>
    );
  }
  return (
    <Card className="flex items-start justify-between gap-3 p-4">
      <FactSummary draft={fact} currency={currency} />
      {canEdit && (
        <div className="-mt-2 -mr-2 flex shrink-0">
          <Button
            ref={editButton}
            tone="quiet"
            size="icon"
            aria-label={t("editEntry", { title })}
            onClick={onEdit}
          >
            <Pencil aria-hidden />
          </Button>
          <DeleteFactButton title={title} onDelete={onDelete} />
        </div>
      )}
    </Card>
  );
}

function titleOf({ kind, entry }: FactDraft, locale: Locale): string {
  switch (kind) {
    case "service":
      return entry.name ?? "";
    case "faq":
      return entry.question ?? "";
    case "closure":
      return closureTitle(entry, locale);
    case "safety_card":
      return entry.title ?? "";
  }
}
