"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { ContactDetail } from "@/lib/contacts";
import { vehicleInput } from "@/lib/contacts/schemas";
import { nameVehicle } from "./name-vehicle";
import type { ContactDoor } from "./use-contact";
import { readVehicleForm, VehicleFields } from "./vehicle-fields";

type VehicleDialogProps = {
  door: ContactDoor;
  country: string;
  /** Null for one more. */
  vehicle: ContactDetail["vehicles"][number] | null;
  onClose: () => void;
};

/** Adds a car or completes what is known of one. */
export function VehicleDialog({ door, country, vehicle, onClose }: VehicleDialogProps) {
  const t = useTranslations("contacts");
  const person = useTranslations("person");
  const common = useTranslations("common");
  const [broken, setBroken] = useState<string | null>(null);
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");

  const end = async (change: Promise<void>) => {
    setState("busy");
    try {
      await change;
      onClose();
    } catch {
      setState("failed");
    }
  };
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state === "busy") return;
    const read = vehicleInput.safeParse(readVehicleForm(new FormData(event.currentTarget)));
    setBroken(read.success ? null : String(read.error.issues[0]?.path[0] ?? "plate"));
    if (read.success) void end(door.saveVehicle(vehicle?.id ?? null, read.data));
  };

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={vehicle ? nameVehicle(vehicle) : t("addVehicle")}
        closeLabel={common("close")}
      >
        <form onSubmit={save} className="grid gap-3" noValidate>
          <VehicleFields vehicle={vehicle} country={country} broken={broken} />
          {state === "failed" && <Notice tone="bad">{t("errors.failed")}</Notice>}
          <Button type="submit" tone="lamp" aria-disabled={state === "busy"}>
            {state === "busy" ? t("saving") : t("save")}
          </Button>
        </form>
        {vehicle && (
          <ConfirmDialog
            trigger={
              <Button tone="danger">
                <Trash2 aria-hidden /> {t("deleteVehicle")}
              </Button>
            }
            title={t("deleteVehicleTitle", { vehicle: nameVehicle(vehicle) })}
            description={t("deleteVehicleText")}
            labels={{
              close: common("close"),
              cancel: person("cancel"),
              confirm: t("deleteVehicle"),
            }}
            onConfirm={() => void end(door.deleteVehicle(vehicle.id))}
          />
        )}
      </DialogContent>
    </Dialog>
  );
}
