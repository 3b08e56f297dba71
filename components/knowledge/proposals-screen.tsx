"use client";

import { ReceiptText } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { PriceProposal } from "@/lib/knowledge/schemas";
import type { MemberRole } from "@/lib/workshops/schemas";
import { canEditKnowledge } from "./can-edit";
import { ProposalItem } from "./proposal-item";
import { useProposals } from "./use-proposals";

type ProposalsScreenProps = { workshop: string; role: MemberRole; rendered: PriceProposal[] };

/** Prices found in documents, by document; nothing of them reaches a customer before it is accepted. */
export function ProposalsScreen({ workshop, role, rendered }: ProposalsScreenProps) {
  const t = useTranslations("knowledge");
  const proposals = useProposals(workshop, rendered);
  const groups = Map.groupBy(proposals.rows, ({ documentId }) => documentId);
  const canEdit = canEditKnowledge(role);

  if (proposals.rows.length === 0 && !proposals.hasFailed) {
    return (
      <EmptyState icon={<ReceiptText />} title={t("noProposalsTitle")}>
        <p>{t("noProposalsText")}</p>
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-6">
      <p className="text-small text-ink-soft">{t("proposalsText")}</p>
      {proposals.hasFailed && <Notice tone="offline">{t("offline")}</Notice>}
      {!canEdit && <Notice tone="info">{t("readOnly")}</Notice>}
      {[...groups].map(([documentId, rows]) => (
        <section key={documentId} aria-labelledby={`document-${documentId}`} className="grid gap-3">
          <h2 id={`document-${documentId}`} className="text-title wrap-anywhere">
            {rows[0]?.documentTitle}
          </h2>
          <ul className="grid gap-3">
            {rows.map((proposal) => (
              <li key={proposal.id}>
                <ProposalItem
                  proposal={proposal}
                  canEdit={canEdit}
                  onAccept={(price) => proposals.accept(proposal.id, price)}
                  onReject={() => proposals.reject(proposal.id)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
