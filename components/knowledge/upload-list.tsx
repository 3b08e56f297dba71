"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { UploadLimit, UploadState } from "./use-uploads";

type UploadListProps = {
  uploads: readonly UploadState[];
  limit: UploadLimit;
  onDismiss: (id: string) => void;
};

/** Files on their way with how far they are, and those that were refused with the reason. */
export function UploadList({ uploads, limit, onDismiss }: UploadListProps) {
  const t = useTranslations("knowledge");
  const errors = useTranslations("knowledge.errors");
  if (uploads.length === 0) return null;
  return (
    <ul className="grid gap-2">
      {uploads.map(({ id, name, share, error }) => (
        <li key={id}>
          {error ? (
            <Notice
              tone="bad"
              action={
                <Button tone="quiet" onClick={() => onDismiss(id)}>
                  {t("dismiss")}
                </Button>
              }
            >
              <p className="font-semibold wrap-anywhere">{name}</p>
              <p>
                {error === "file_too_large"
                  ? t("uploadTooLarge", { limit: limit.megabytes })
                  : errors(error)}
              </p>
            </Notice>
          ) : (
            <div className="grid gap-1.5 rounded-control border px-3.5 py-3 text-small">
              <div className="flex justify-between gap-3">
                <span className="truncate">{name}</span>
                <span className="text-ink-soft tabular-nums">{Math.round(share * 100)} %</span>
              </div>
              <progress
                value={share}
                max={1}
                aria-label={t("uploading", { name })}
                className="h-1.5 w-full overflow-hidden rounded-full accent-ink"
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
