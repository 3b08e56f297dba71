"use client";

import { BookOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOnline } from "@/components/api/use-online";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { DocumentRow } from "@/lib/knowledge/schemas";
import type { MemberRole } from "@/lib/workshops/schemas";
import { AddressForm } from "./address-form";
import { canEditKnowledge } from "./can-edit";
import type { ContradictionCounts } from "./contradictions-found";
import { DocumentItem } from "./document-item";
import { toErrorKey, type KnowledgeErrorKey } from "./error-keys";
import { UploadBox } from "./upload-box";
import { UploadList } from "./upload-list";
import { useDocuments } from "./use-documents";
import { useRefreshWhenRead } from "./use-refresh-when-read";
import { type UploadLimit, useUploads } from "./use-uploads";

type DocumentsScreenProps = {
  workshop: string;
  role: MemberRole;
  rendered: DocumentRow[];
  uploadLimit: UploadLimit;
  /** Comes after the list: all texts are held against all facts for it. */
  contradictions: Promise<ContradictionCounts>;
};

/** What the bot has read: adding, switching, reading anew, deleting. */
export function DocumentsScreen(props: DocumentsScreenProps) {
  const { workshop, role, rendered, uploadLimit, contradictions } = props;
  const t = useTranslations("knowledge");
  const errors = useTranslations("knowledge.errors");
  const documents = useDocuments(workshop, rendered);
  useRefreshWhenRead(documents.rows);
  const { uploads, send, dismiss } = useUploads(workshop, uploadLimit, documents.reload);
  const [refused, setRefused] = useState<KnowledgeErrorKey | null>(null);
  const isOnline = useOnline();
  const canEdit = canEditKnowledge(role);

  return (
    <div className="grid gap-5">
      {canEdit ? (
        <div className="grid gap-4 md:grid-cols-2">
          <UploadBox limit={uploadLimit} onFiles={(files) => void send(files)} />
          <AddressForm onAdd={documents.addAddress} />
        </div>
      ) : (
        <Notice tone="info">{t("readOnly")}</Notice>
      )}
      <UploadList uploads={uploads} limit={uploadLimit} onDismiss={dismiss} />
      {(!isOnline || documents.hasFailed) && <Notice tone="offline">{t("offline")}</Notice>}
      {refused && <Notice tone="bad">{errors(refused)}</Notice>}
      {documents.rows.length === 0 && uploads.length === 0 && (
        <EmptyState icon={<BookOpen />} title={t("emptyTitle")}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      )}
      <ul aria-label={t("documents")} className="grid gap-3">
        {documents.rows.map((document) => (
          <li key={document.id}>
            <DocumentItem
              document={document}
              workshop={workshop}
              canEdit={canEdit}
              documents={documents}
              contradictions={contradictions}
              onRefused={(error) => setRefused(toErrorKey(error))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
