"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";

type DeleteFactButtonProps = { title: string; onDelete: () => void };

/** Asks once before an entry goes. */
export function DeleteFactButton({ title, onDelete }: DeleteFactButtonProps) {
  const t = useTranslations("facts");
  const common = useTranslations("common");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen}>
      <DialogTrigger asChild>
        <Button tone="quiet" size="icon" aria-label={t("deleteEntry", { title })}>
          <Trash2 aria-hidden />
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t("deleteTitle")}
        description={t("deleteText", { title })}
        closeLabel={common("close")}
      >
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose asChild>
            <Button tone="outline">{t("cancel")}</Button>
          </DialogClose>
          <Button
            tone="danger"
            onClick={() => {
              setIsOpen(false);
              onDelete();
            }}
          >
            {t("deleteConfirm")}
          </Button>
        </div>
      </DialogContent>
    </Dialog>
  );
}
