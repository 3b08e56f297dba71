"use client";

import { CalendarPlus, Pencil } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ContactDetail } from "@/lib/contacts";
import { DueDialog, type EditedDue } from "./due-dialog";
import { DueReminder, DueWhat } from "./due-words";
import { nameVehicle } from "./name-vehicle";
import { proposeInspection, type InspectionLaw } from "./propose-inspection";
import type { ContactDoor } from "./use-contact";

type VehicleDuesProps = {
  door: ContactDoor;
  vehicle: ContactDetail["vehicles"][number];
  /** Null where no law is known. */
  law: InspectionLaw | null;
  canChange: boolean;
};

/** What a car is due for, and what its papers let expect. */
export function VehicleDues({ door, vehicle, law, canChange }: VehicleDuesProps) {
  const t = useTranslations("dues");
  const format = useFormatter();
  const [edited, setEdited] = useState<EditedDue | null>(null);
  const proposed = law && canChange ? proposeInspection(vehicle, law) : null;
  const car = nameVehicle(vehicle);
  return (
    <div className="mt-auto grid gap-2 border-t pt-3">
      <h4 className="text-caption text-ink-faint">{t("ofCar")}</h4>
      {vehicle.dues.length === 0 && <p className="text-small text-ink-soft">{t("none")}</p>}
      <ul aria-label={t("listOf", { car })} className="grid gap-2 empty:hidden">
        {vehicle.dues.map((due) => (
          <li key={due.id} className="flex items-start justify-between gap-2">
            <div className="grid min-w-0 gap-0.5">
              <DueWhat due={due} />
              <DueReminder due={due} />
            </div>
            {canChange && (
              <Button
                tone="quiet"
                size="icon"
                className="-mt-2 -mr-2"
                aria-label={t("edit", { kind: t(`kinds.${due.kind}`), car })}
                onClick={() => setEdited(due)}
              >
                <Pencil aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {proposed && (
        <div className="flex flex-wrap items-center justify-between gap-2 rounded-tight bg-sunken p-2 text-small">
          <span>
            {t("proposed", {
              day: format.dateTime(new Date(`${proposed}T00:00:00Z`), {
                year: "numeric",
                month: "long",
                timeZone: "UTC",
              }),
            })}
          </span>
          <Button
            tone="outline"
            onClick={() => setEdited({ kind: "inspection", dueOn: proposed, isNew: true })}
          >
            {t("accept")}
          </Button>
        </div>
      )}
      {canChange && (
        <Button
          tone="outline"
          className="justify-self-start"
          aria-label={t("addTo", { car })}
          onClick={() => setEdited({ kind: "service", dueOn: null, isNew: true })}
        >
          <CalendarPlus aria-hidden /> {t("add")}
        </Button>
      )}
      {edited && (
        <DueDialog door={door} vehicle={vehicle} edited={edited} onClose={() => setEdited(null)} />
      )}
    </div>
  );
}
