"use client";

import { LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { DocumentRow, DocumentStatus } from "@/lib/knowledge/schemas";

const tones: Record<DocumentStatus, BadgeTone> = {
  queued: "neutral",
  processing: "steel",
  ready: "good",
  failed: "bad",
};

export function DocumentStatusBadge({ document }: { document: DocumentRow }) {
  const t = useTranslations("knowledge");
  const { status, isActive } = document;
  if (status === "ready" && !isActive) return <Badge>{t("statuses.off")}</Badge>;
  return (
    <Badge tone={tones[status]}>
      {status === "processing" && <LoaderCircle aria-hidden className="animate-spin" />}
      {t(`statuses.${status}`)}
    </Badge>
  );
}
