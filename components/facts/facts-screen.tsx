"use client";

import { ListPlus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { startTransition, useState } from "react";
import { ContradictionNotice } from "@/components/contradictions/contradiction-notice";
import { canEditKnowledge } from "@/components/knowledge/can-edit";
import { rowAnchor, rowLook } from "@/components/knowledge/source-rows";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { useReturnedFocus } from "@/components/ui/opener-focus";
import type { ContradictionRow } from "@/lib/chat/schemas";
import type { Currency } from "@/lib/core/money";
import type { FactKind, MemberRole } from "@/lib/workshops/schemas";
import type { FactDraft } from "./fact-fields";
import { FactForm } from "./fact-form";
import type { FactAction } from "./fact-form-state";
import { FactItem } from "./fact-item";

/** An entry that is stored. */
export type StoredFact = FactDraft & { id: string };

/** What came of saving an entry, to be said where it was saved. */
type Outcome = { at: string; contradictions: readonly ContradictionRow[] };

type FactsScreenProps = {
  workshop: string;
  kind: FactKind;
  facts: readonly StoredFact[];
  role: MemberRole;
  currency: Currency;
  /** Saves the entry of this id, or a new one for null. */
  save: (id: string | null, ...rest: Parameters<FactAction>) => ReturnType<FactAction>;
  remove: (id: string) => Promise<boolean>;
};

/** All of one kind that the workshop states about itself: reading, adding, changing, deleting. */
export function FactsScreen(props: FactsScreenProps) {
  const { workshop, kind, facts, role, currency, save, remove } = props;
  const t = useTranslations("facts");
  // Each form stays until it is saved or cancelled: opening another one takes nothing half typed away.
  const [editing, setEditing] = useState<readonly string[]>([]);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const canEdit = canEditKnowledge(role);
  const edit = (at: string) => {
    setEditing((open) => [...open, at]);
    setOutcome(null);
  };
  const close = (at: string) => setEditing((open) => open.filter((other) => other !== at));
  const closeAt = (at: string) => (contradictions: readonly ContradictionRow[]) => {
    close(at);
    setOutcome({ at, contradictions });
  };
  const outcomeAt = (at: string) =>
    outcome?.at === at &&
    outcome.contradictions.length > 0 && (
      <ContradictionNotice
        workshop={workshop}
        edited={kind === "service" ? kind : "faq"}
        rows={outcome.contradictions}
      />
    );
  const isAdding = editing.includes("new");
  const addButton = useReturnedFocus(isAdding);
  const destroy = (id: string) =>
    startTransition(async () => setHasFailed(!(await remove(id).catch(() => false))));

  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose text-small text-ink-soft">{t(`texts.${kind}`)}</p>
        {canEdit && !isAdding && (
          <Button ref={addButton} onClick={() => edit("new")}>
            <Plus aria-hidden />
            {t(`add.${kind}`)}
          </Button>
        )}
      </div>
      {!canEdit && <Notice tone="info">{t("readOnly")}</Notice>}
      {hasFailed && <Notice tone="bad">{t("refusals.failed")}</Notice>}
      {isAdding && (
        <Card>
          <FactForm
            draft={{ kind, entry: {} }}
            action={(...rest) => save(null, ...rest)}
            onSaved={closeAt("new")}
            onCancel={() => close("new")}
          />
        </Card>
      )}
      {outcomeAt("new")}
      {facts.length === 0 && !isAdding && (
        <EmptyState icon={<ListPlus />} title={t(`empty.${kind}`)} />
      )}
      <ul className="grid gap-3">
        {facts.map((fact) => (
          <li key={fact.id} id={rowAnchor(kind, rowIdOf(fact))} className={`grid gap-3 ${rowLook}`}>
            <FactItem
              fact={fact}
              currency={currency}
              canEdit={canEdit}
              isEditing={editing.includes(fact.id)}
              onEdit={() => edit(fact.id)}
              onSaved={closeAt(fact.id)}
              onClose={() => close(fact.id)}
              onDelete={() => destroy(fact.id)}
              action={(...rest) => save(fact.id, ...rest)}
            />
            {outcomeAt(fact.id)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Closed days have no name and get a new id with each import: their dates are what an answer calls them by. */
function rowIdOf(fact: StoredFact): string {
  return fact.kind === "closure" ? `${fact.entry.from}_${fact.entry.to}` : fact.id;
}
