"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

type DeleteFactButtonProps = { title: string; onDelete: () => void };

/** Asks once before an entry goes. */
export function DeleteFactButton({ title, onDelete }: DeleteFactButtonProps) {
  const t = useTranslations("facts");
  const common = useTranslations("common");
  return (
    <ConfirmDialog
      trigger={
        <Button tone="quiet" size="icon" aria-label={t("deleteEntry", { title })}>
          <Trash2 aria-hidden />
        </Button>
      }
      title={t("deleteTitle")}
      description={t("deleteText", { title })}
      labels={{ close: common("close"), cancel: t("cancel"), confirm: t("deleteConfirm") }}
      onConfirm={onDelete}
    />
  );
}
