"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { useLeaving } from "./use-leaving";

/** Asks once before another page takes away what somebody has written and not saved. */
export function LeaveQuestion() {
  const t = useTranslations("shell");
  const common = useTranslations("common");
  const { leaving, stay } = useLeaving();
  return (
    <Dialog open={leaving !== null} onOpenChange={stay}>
      <DialogContent
        title={t("unsavedTitle")}
        description={t("unsavedText")}
        closeLabel={common("close")}
      >
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose asChild>
            <Button tone="outline">{t("unsavedStay")}</Button>
          </DialogClose>
          <Button
            tone="danger"
            onClick={() => {
              stay();
              leaving?.go();
            }}
          >
            {t("unsavedLeave")}
          </Button>
        </div>
      </DialogContent>
    </Dialog>
  );
}
