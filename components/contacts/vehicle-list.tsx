"use client";

import { CarFront, Pencil, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { ContactDetail } from "@/lib/contacts";
import { nameVehicle } from "./name-vehicle";
import type { InspectionLaw } from "./propose-inspection";
import type { ContactDoor } from "./use-contact";
import { VehicleDialog } from "./vehicle-dialog";
import { VehicleDues } from "./vehicle-dues";
import { VehicleFacts } from "./vehicle-facts";

type VehicleListProps = {
  door: ContactDoor;
  country: string;
  law: InspectionLaw | null;
  canChange: boolean;
};

/** The cars of a customer, each with what its papers say and what it is due for. */
export function VehicleList({ door, country, law, canChange }: VehicleListProps) {
  const t = useTranslations("contacts");
  const [edited, setEdited] = useState<ContactDetail["vehicles"][number] | "new" | null>(null);
  const { vehicles } = door.contact;
  return (
    <section aria-labelledby="vehicles" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="vehicles" className="text-title">
          {t("vehicles")}
        </h2>
        {canChange && (
          <Button tone="outline" onClick={() => setEdited("new")}>
            <Plus aria-hidden /> {t("addVehicle")}
          </Button>
        )}
      </div>
      {vehicles.length === 0 && <p className="text-small text-ink-soft">{t("noVehicle")}</p>}
      <ul className="grid gap-3 md:grid-cols-2">
        {vehicles.map((vehicle) => (
          <li key={vehicle.id}>
            <Card className="grid h-full content-start gap-3 p-4">
              <div className="flex items-start justify-between gap-2">
                <h3 className="flex items-center gap-2 font-semibold wrap-anywhere">
                  <CarFront aria-hidden className="size-5 shrink-0 text-ink-faint" />
                  {nameVehicle(vehicle)}
                </h3>
                {canChange && (
                  <Button
                    tone="quiet"
                    size="icon"
                    className="-mt-2 -mr-2"
                    aria-label={t("editVehicle", { vehicle: nameVehicle(vehicle) })}
                    onClick={() => setEdited(vehicle)}
                  >
                    <Pencil aria-hidden />
                  </Button>
                )}
              </div>
              <VehicleFacts vehicle={vehicle} />
              <VehicleDues door={door} vehicle={vehicle} law={law} canChange={canChange} />
            </Card>
          </li>
        ))}
      </ul>
      {edited && (
        <VehicleDialog
          key={edited === "new" ? "new" : edited.id}
          door={door}
          country={country}
          vehicle={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}
