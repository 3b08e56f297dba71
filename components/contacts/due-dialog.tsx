"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { RequestFailed } from "@/components/api/request-json";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { ContactDetail } from "@/lib/contacts";
import { dueInput, type DueKind, type KnownDue } from "@/lib/contacts/schemas";
import { DueFields, readDueForm, toDueField, type DueField } from "./due-fields";
import { nameVehicle } from "./name-vehicle";
import type { ContactDoor } from "./use-contact";

/** One that there is, or a new one with what is proposed for it. */
export type EditedDue = KnownDue | { kind: DueKind; dueOn: string | null; isNew: true };

type DueDialogProps = {
  door: ContactDoor;
  vehicle: ContactDetail["vehicles"][number];
  edited: EditedDue;
  onClose: () => void;
};

/** Notes what a car is due for, changes it or takes it away. */
export function DueDialog({ door, vehicle, edited, onClose }: DueDialogProps) {
  const t = useTranslations("dues");
  const contacts = useTranslations("contacts");
  const person = useTranslations("person");
  const common = useTranslations("common");
  const [broken, setBroken] = useState<DueField | null>(null);
  const [state, setState] = useState<"idle" | "busy" | "failed" | "known">("idle");
  const due = "isNew" in edited ? null : edited;
  const car = nameVehicle(vehicle);

  const end = async (change: Promise<void>) => {
    setState("busy");
    try {
      await change;
      onClose();
    } catch (error) {
      const isKnown = error instanceof RequestFailed && error.reason === "due_known";
      setState(isKnown ? "known" : "failed");
    }
  };
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state === "busy") return;
    const read = dueInput.safeParse(readDueForm(new FormData(event.currentTarget)));
    setBroken(read.success ? null : toDueField(read.error.issues[0]?.path[0]));
    if (read.success) void end(door.saveDue(vehicle.id, due?.id ?? null, read.data));
  };

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={due ? t("editTitle", { car }) : t("addTitle", { car })}
        closeLabel={common("close")}
      >
        <form onSubmit={save} className="grid gap-3" noValidate>
          <DueFields
            edited={edited}
            email={door.contact.email}
            broken={state === "known" ? "kind" : broken}
          />
          {state === "failed" && <Notice tone="bad">{contacts("errors.failed")}</Notice>}
          <Button type="submit" tone="lamp" aria-disabled={state === "busy"}>
            {state === "busy" ? contacts("saving") : contacts("save")}
          </Button>
        </form>
        {due && (
          <ConfirmDialog
            trigger={
              <Button tone="danger">
                <Trash2 aria-hidden /> {t("remove")}
              </Button>
            }
            title={t("removeTitle", { kind: t(`kinds.${due.kind}`) })}
            description={t("removeText")}
            labels={{ close: common("close"), cancel: person("cancel"), confirm: t("remove") }}
            onConfirm={() => void end(door.deleteDue(vehicle.id, due.id))}
          />
        )}
      </DialogContent>
    </Dialog>
  );
}
