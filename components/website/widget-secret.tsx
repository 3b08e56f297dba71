"use client";

import { Eye, RefreshCw } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import { CopyableText } from "./copyable-text";

type Secret = {
  secret: string;
  /** Until when the one before still counts; only right after a change. */
  previousUntil?: string;
};

/** The secret by which the workshop's site vouches for its customers: shown when asked for, and changed. */
export function WidgetSecret({ workshop }: { workshop: string }) {
  const t = useTranslations("website");
  const common = useTranslations("common");
  const format = useFormatter();
  const [shown, setShown] = useState<Secret | null>(null);
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");

  const ask = async (path: string, init?: RequestInit) => {
    setState("busy");
    try {
      setShown(await requestJson<Secret>(workshopUrl(workshop, path), init));
      setState("idle");
    } catch {
      setState("failed");
    }
  };

  return (
    <div className="grid gap-3">
      {shown && <CopyableText label={t("secretLabel")} text={shown.secret} />}
      <div className="flex flex-wrap gap-2">
        {!shown && (
          <Button
            tone="outline"
            aria-disabled={state === "busy"}
            onClick={() => state === "busy" || void ask("widget-secret")}
          >
            <Eye aria-hidden />
            {t("showSecret")}
          </Button>
        )}
        <ConfirmDialog
          trigger={
            <Button tone="danger" disabled={state === "busy"}>
              <RefreshCw aria-hidden />
              {t("rotate")}
            </Button>
          }
          title={t("rotateTitle")}
          description={t("rotateText")}
          labels={{ close: common("close"), cancel: t("cancel"), confirm: t("rotateConfirm") }}
          onConfirm={() => void ask("widget-secret/rotate", { method: "POST" })}
        />
      </div>
      {shown?.previousUntil && (
        <Notice tone="good">
          {t("rotated", {
            until: format.dateTime(new Date(shown.previousUntil), {
              dateStyle: "medium",
              timeStyle: "short",
            }),
          })}
        </Notice>
      )}
      {state === "failed" && <Notice tone="bad">{t("secretFailed")}</Notice>}
    </div>
  );
}
