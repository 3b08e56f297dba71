"use client";

import { FileText, Globe, Package } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { TimeAgo } from "@/components/conversations/time-ago";
import { Card } from "@/components/ui/card";
import type { DocumentRow } from "@/lib/knowledge/schemas";
import { ContradictionsFound, type ContradictionCounts } from "./contradictions-found";
import { DocumentActions } from "./document-actions";
import { DocumentStatusBadge } from "./document-status";
import { rowAnchor, rowLook } from "./source-rows";
import type { Documents } from "./use-documents";

type DocumentItemProps = {
  document: DocumentRow;
  workshop: string;
  canEdit: boolean;
  documents: Documents;
  contradictions: Promise<ContradictionCounts>;
  onRefused: (error: unknown) => void;
};

const icons = { file: FileText, url: Globe, import: Package } as const;

export function DocumentItem(props: DocumentItemProps) {
  const { document, workshop, canEdit, documents, contradictions, onRefused } = props;
  const t = useTranslations("knowledge");
  const errors = useTranslations("knowledge.errors");
  const Icon = icons[document.source];
  return (
    <Card id={rowAnchor("document", document.id)} className={`grid gap-3 p-4 ${rowLook}`}>
      <div className="flex items-start gap-3">
        <Icon aria-hidden className="mt-1 size-5 shrink-0 text-ink-faint" />
        <div className="grid min-w-0 flex-1 gap-1">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <h3 className="text-body font-bold wrap-anywhere">{document.title}</h3>
            <DocumentStatusBadge document={document} />
          </div>
          <Origin document={document} />
          <p className="text-small text-ink-soft">
            {document.passageCount > 0 && <>{t("passages", { count: document.passageCount })} · </>}
            <TimeAgo at={document.indexedAt ?? document.createdAt} />
          </p>
          <UnreadPages document={document} />
          {document.error && <p className="text-small text-bad-ink">{errors(document.error)}</p>}
          {document.proposalCount > 0 && (
            <Link
              href={`/w/${workshop}/knowledge/prices`}
              className="inline-flex min-h-11 items-center justify-self-start text-small font-semibold underline decoration-lamp decoration-2 underline-offset-4"
            >
              {t("proposalsFound", { count: document.proposalCount })}
            </Link>
          )}
          <Suspense fallback={null}>
            <ContradictionsFound
              workshop={workshop}
              documentId={document.id}
              counts={contradictions}
            />
          </Suspense>
        </div>
      </div>
      {canEdit && (
        <DocumentActions document={document} documents={documents} onRefused={onRefused} />
      )}
    </Card>
  );
}

/** A scan that reads as next to nothing must not look as if all of it were known. */
function UnreadPages({
  document: { status, pageCount, unreadPageCount },
}: {
  document: DocumentRow;
}) {
  const t = useTranslations("knowledge");
  if (status !== "ready" || !pageCount || !unreadPageCount) return null;
  return (
    <p className="text-small text-lamp-ink">
      {t("unreadPages", { unread: unreadPageCount, total: pageCount })}
    </p>
  );
}

function Origin({ document: { url, fileName, source } }: { document: DocumentRow }) {
  const t = useTranslations("knowledge");
  if (url) {
    return (
      <a
        href={url}
        target="_blank"
        rel="noreferrer"
        className="truncate text-small text-ink-soft underline underline-offset-4"
      >
        {url}
      </a>
    );
  }
  const text = source === "import" ? t("fromImport") : fileName;
  return text && <p className="truncate text-small text-ink-soft">{text}</p>;
}
