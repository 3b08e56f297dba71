"use client";

import { MessagesSquare, Phone } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { formatPhone } from "@/components/contacts/format-phone";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { Bay } from "@/lib/appointments/schemas";
import type { ShownAppointment } from "@/lib/appointments";
import type { AppointmentPatch } from "@/lib/appointments/schemas";
import { can, type MemberRole } from "@/lib/workshops/schemas";
import { MoveForm } from "./move-form";
import { nextStates, workStates } from "./next-states";
import { refusalOf, type RefusalKey } from "./refusal";
import { StatusBadge } from "./status-badge";

type AppointmentDialogProps = {
  appointment: ShownAppointment;
  workshop: string;
  bays: readonly Bay[];
  role: MemberRole;
  onChange: (patch: Omit<AppointmentPatch, "version">) => Promise<void>;
  onClose: () => void;
};

/** All of one appointment: who, which car, how far it is, and another time without a mouse. */
export function AppointmentDialog(props: AppointmentDialogProps) {
  const { appointment, workshop, bays, role, onChange, onClose } = props;
  const t = useTranslations("appointments");
  const [refusal, setRefusal] = useState<RefusalKey | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const change = async (patch: Omit<AppointmentPatch, "version">) => {
    setRefusal(null);
    setIsBusy(true);
    await onChange(patch).catch((error: unknown) => setRefusal(refusalOf(error)));
    setIsBusy(false);
  };
  const canMove = can(role, "changeLeads");
  const steps = nextStates[appointment.status].filter(
    (it) => canMove || (can(role, "answerConversations") && workStates.has(it)),
  );
  const { vehicle, phone, conversationId } = appointment;
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent title={appointment.name} closeLabel={t("close")}>
        <div className="flex flex-wrap items-center gap-2">
          <StatusBadge status={appointment.status} />
          <time className="text-small text-ink-soft">
            {appointment.startsLocal.slice(11)}–{appointment.endsLocal.slice(11)}
          </time>
        </div>
        {appointment.conflict && (
          <Notice tone="bad">{t(`conflicts.${appointment.conflict}`)}</Notice>
        )}
        <div className="grid gap-1 text-small">
          {[appointment.service, vehicle?.["model"], vehicle?.["plate"], vehicle?.["vin"]]
            .filter(Boolean)
            .map((text) => (
              <p key={text} className="wrap-anywhere">
                {text}
              </p>
            ))}
          {appointment.message && (
            <p className="wrap-anywhere whitespace-pre-line text-ink-soft">{appointment.message}</p>
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          {phone && (
            <Button asChild tone="outline">
              <a href={`tel:${phone}`}>
                <Phone aria-hidden /> {formatPhone(phone)}
              </a>
            </Button>
          )}
          {conversationId && (
            <Button asChild tone="quiet">
              <Link href={`/w/${workshop}/inbox/${conversationId}`}>
                <MessagesSquare aria-hidden /> {t("openConversation")}
              </Link>
            </Button>
          )}
        </div>
        {refusal && <Notice tone="bad">{t(`errors.${refusal}`)}</Notice>}
        <div className="flex flex-wrap gap-2">
          {steps.map((status, index) => (
            <Button
              key={status}
              tone={index === 0 ? "lamp" : status === "cancelled" ? "danger" : "outline"}
              aria-disabled={isBusy}
              onClick={() => void (isBusy || change({ status }))}
            >
              {t(`steps.${status}`)}
            </Button>
          ))}
        </div>
        {canMove && (
          <MoveForm
            key={appointment.version}
            appointment={appointment}
            bays={bays}
            isBusy={isBusy}
            onMove={(patch) => void change(patch)}
          />
        )}
      </DialogContent>
    </Dialog>
  );
}
