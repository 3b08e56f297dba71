"use client";

import { Pencil, RotateCcw } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useReturnedFocus } from "@/components/ui/opener-focus";
import { Switch } from "@/components/ui/switch";
import type { CardOfWorkshop } from "@/lib/workshops";
import { DefaultCardForm } from "./default-card-form";
import type { DefaultCardAction } from "./default-cards-state";
import { levelTones } from "./level-tones";

type DefaultCardItemProps = {
  card: CardOfWorkshop;
  canEdit: boolean;
  action: DefaultCardAction;
  onSwitch: (isActive: boolean) => void;
  onReset: () => void;
};

/** One default card: what it is about, what the bot says, and whether it is used. */
export function DefaultCardItem({
  card,
  canEdit,
  action,
  onSwitch,
  onReset,
}: DefaultCardItemProps) {
  const t = useTranslations("facts");
  const safety = useTranslations("safety");
  const locale = useLocale();
  const [isEditing, setIsEditing] = useState(false);
  const editButton = useReturnedFocus(isEditing);
  const title = card.title[locale];
  const isEdited = card.edited.length > 0;
  return (
    <Card className="grid gap-3 p-4">
      <div className="flex items-start justify-between gap-3">
        <div className="grid min-w-0 gap-1">
          <h3 className="text-body font-semibold wrap-anywhere">{title}</h3>
          <div className="flex flex-wrap gap-2">
            <Badge tone={levelTones[card.level]}>{t(`levels.${card.level}`)}</Badge>
            {isEdited && <Badge tone="steel">{safety("edited")}</Badge>}
            {!card.isActive && <Badge tone="outline">{t("unused")}</Badge>}
          </div>
        </div>
        <Switch
          checked={card.isActive}
          disabled={!canEdit}
          onCheckedChange={onSwitch}
          aria-label={safety("useCard", { title })}
          className="mt-1"
        />
      </div>
      <p className="text-small text-ink-soft">{card.told[locale]}</p>
      {isEditing ? (
        <DefaultCardForm
          card={card}
          action={action}
          onSaved={() => setIsEditing(false)}
          onCancel={() => setIsEditing(false)}
        />
      ) : (
        <>
          <p className="text-small wrap-anywhere whitespace-pre-line">{card.text[locale]}</p>
          {canEdit && (
            <div className="flex flex-wrap gap-2">
              <Button
                ref={editButton}
                tone="outline"
                aria-label={safety("editOf", { title })}
                onClick={() => setIsEditing(true)}
              >
                <Pencil aria-hidden />
                {safety("edit")}
              </Button>
              {isEdited && <ResetButton title={title} onReset={onReset} />}
            </div>
          )}
        </>
      )}
    </Card>
  );
}

function ResetButton({ title, onReset }: { title: string; onReset: () => void }) {
  const t = useTranslations("safety");
  const facts = useTranslations("facts");
  const common = useTranslations("common");
  return (
    <ConfirmDialog
      trigger={
        <Button tone="quiet" aria-label={t("resetOf", { title })}>
          <RotateCcw aria-hidden />
          {t("reset")}
        </Button>
      }
      title={t("resetTitle")}
      description={t("resetText", { title })}
      labels={{ close: common("close"), cancel: facts("cancel"), confirm: t("reset") }}
      onConfirm={onReset}
    />
  );
}
