"use client";

import { RefreshCw, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Switch } from "@/components/ui/switch";
import type { DocumentRow } from "@/lib/knowledge/schemas";
import type { Documents } from "./use-documents";

type DocumentActionsProps = {
  document: DocumentRow;
  documents: Documents;
  onRefused: (error: unknown) => void;
};

/** On and off, read anew, delete. */
export function DocumentActions({ document, documents, onRefused }: DocumentActionsProps) {
  const t = useTranslations("knowledge");
  const { id, title, isActive, status, passageCount } = document;
  const isBusy = status === "queued" || status === "processing";
  // What was never read cannot be used, so there is nothing to switch.
  const isUsable = passageCount > 0 || isBusy;
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 border-t pt-3">
      {isUsable && (
        <label className="flex min-h-11 items-center gap-3 text-small">
          <Switch
            checked={isActive}
            aria-label={t("useDocument", { title })}
            onCheckedChange={(next) => documents.setActive(id, next).catch(onRefused)}
          />
          {isActive ? t("isUsed") : t("isNotUsed")}
        </label>
      )}
      <div className="ml-auto flex flex-wrap gap-2">
        <Button
          tone="quiet"
          disabled={isBusy}
          aria-label={t("reindexDocument", { title })}
          onClick={() => documents.reindex(id).catch(onRefused)}
        >
          <RefreshCw aria-hidden />
          {t("reindex")}
        </Button>
        <DeleteDialog title={title} onDelete={() => documents.remove(id).catch(onRefused)} />
      </div>
    </div>
  );
}

function DeleteDialog({ title, onDelete }: { title: string; onDelete: () => void }) {
  const t = useTranslations("knowledge");
  const common = useTranslations("common");
  return (
    <ConfirmDialog
      trigger={
        <Button tone="quiet" aria-label={t("deleteDocument", { title })}>
          <Trash2 aria-hidden />
          {t("delete")}
        </Button>
      }
      title={t("deleteTitle")}
      description={t("deleteText", { title })}
      labels={{ close: common("close"), cancel: t("cancel"), confirm: t("deleteConfirm") }}
      onConfirm={onDelete}
    />
  );
}
