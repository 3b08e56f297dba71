"use client";

import { Undo2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { useChanges } from "./use-changes";

/** Long enough to read it, and to reach it by keyboard. */
const shownMs = 15_000;

/** What was done last, and the way back; or that it did not go through. */
export function UndoBar({ done, hasFailed, undo, forget }: ReturnType<typeof useChanges>) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(forget, shownMs);
    return () => clearTimeout(timer);
  }, [done, forget]);
  if (hasFailed) {
    return (
      <Notice tone="bad" className="rounded-none">
        {t("changeFailed")}
      </Notice>
    );
  }
  if (!done) return null;
  return (
    <div className="flex items-center gap-1 border-t bg-sunken py-1 pr-1 pl-4 text-small">
      <output className="min-w-0 flex-1">{t(`done.${done.kind}`, { count: done.count })}</output>
      <Button tone="quiet" onClick={() => void undo()}>
        <Undo2 aria-hidden />
        {t("undo")}
      </Button>
      <Button tone="quiet" size="icon" aria-label={common("close")} onClick={forget}>
        <X aria-hidden />
      </Button>
    </div>
  );
}
