"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";

type DeleteButtonProps = {
  label: string;
  /** What goes with it. */
  description: string;
  /** False when it was refused. */
  remove: () => Promise<boolean>;
};

/** Asks once before something goes, and says so where it may not. */
export function DeleteButton({ label, description, remove }: DeleteButtonProps) {
  const t = useTranslations("replies");
  const common = useTranslations("common");
  const [hasFailed, setHasFailed] = useState(false);
  return (
    <>
      {hasFailed && <Notice tone="bad">{t("deleteFailed")}</Notice>}
      <ConfirmDialog
        trigger={
          <Button tone="quiet" size="icon" aria-label={label} className="justify-self-start">
            <Trash2 aria-hidden />
          </Button>
        }
        title={t("deleteTitle")}
        description={description}
        labels={{ close: common("close"), cancel: t("cancel"), confirm: t("deleteConfirm") }}
        onConfirm={() => {
          void remove().then(
            (isGone) => setHasFailed(!isGone),
            () => setHasFailed(true),
          );
        }}
      />
    </>
  );
}
