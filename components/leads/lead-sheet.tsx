"use client";

import { Phone, UserRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { formatPhone } from "@/components/contacts/format-phone";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import type { LeadDetail } from "@/lib/leads";
import { CallForm } from "./call-form";
import { LeadHistory } from "./lead-history";
import { LeadPlanForm } from "./lead-plan-form";
import { ConversationLink, LeadConcern, LeadTime, LeadVehicle } from "./lead-parts";
import { LeadTranscript } from "./lead-transcript";
import { type LeadDoor, useLead } from "./use-lead";

type LeadSheetProps = {
  workshop: string;
  leadId: string;
  canChange: boolean;
  onChanged: () => void;
  onClose: () => void;
};

/** All of one lead: call, say how it went, plan the next step, read what was before. */
export function LeadSheet({ workshop, leadId, canChange, onChanged, onClose }: LeadSheetProps) {
  const t = useTranslations("leads");
  const common = useTranslations("common");
  const door = useLead(workshop, leadId, onChanged);
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent title={door.detail?.lead.name ?? t("one")} closeLabel={common("close")}>
        {door.detail ? (
          <Sheet door={door} detail={door.detail} workshop={workshop} canChange={canChange} />
        ) : door.hasFailed ? (
          <ErrorState
            title={t("failedTitle")}
            text={t("failedText")}
            retryLabel={common("retry")}
            onRetry={door.reload}
          />
        ) : (
          <Loading label={common("loading")}>
            <Skeleton className="h-64 rounded-card" />
          </Loading>
        )}
      </DialogContent>
    </Dialog>
  );
}

type SheetProps = { door: LeadDoor; detail: LeadDetail; workshop: string; canChange: boolean };

function Sheet({ door, detail, workshop, canChange }: SheetProps) {
  const t = useTranslations("leads");
  const { lead } = detail;
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={lead.status === "new" ? "lamp" : "steel"}>
          {t(`statuses.${lead.status}`)}
        </Badge>
        {lead.lostReason && <Badge>{t(`reasons.${lead.lostReason}`)}</Badge>}
        <LeadTime lead={lead} />
        <span className="text-caption text-ink-faint">
          {[t(`sources.${lead.source}`), lead.campaign].filter(Boolean).join(" · ")}
        </span>
      </div>
      <LeadConcern lead={lead} />
      <LeadVehicle lead={lead} />
      <div className="flex flex-wrap items-center gap-2">
        {lead.phone && (
          <Button asChild tone="lamp">
            <a href={`tel:${lead.phone}`}>
              <Phone aria-hidden /> {formatPhone(lead.phone)}
            </a>
          </Button>
        )}
        {lead.email && (
          <Button asChild tone="outline" className="whitespace-normal">
            <a href={`mailto:${lead.email}`} className="wrap-anywhere">
              {lead.email}
            </a>
          </Button>
        )}
        <Button asChild tone="quiet">
          <Link href={`/w/${workshop}/contacts/${lead.contactId}`}>
            <UserRound aria-hidden /> {t("toContact")}
          </Link>
        </Button>
        <ConversationLink lead={lead} workshop={workshop} />
      </div>
      {canChange && <CallForm onRecord={door.recordCall} />}
      {canChange && (
        <LeadPlanForm
          key={`${lead.assigneeId} ${lead.callAt} ${lead.valueCents}`}
          door={door}
          detail={detail}
        />
      )}
      <LeadHistory door={door} detail={detail} canChange={canChange} />
      {detail.transcript && <LeadTranscript transcript={detail.transcript} />}
    </>
  );
}
