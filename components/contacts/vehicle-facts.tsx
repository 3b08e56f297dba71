"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ContactDetail, VinWords as Words } from "@/lib/contacts";

/** What is known of a car beside its name, and what its number says by itself. */
export function VehicleFacts({ vehicle }: { vehicle: ContactDetail["vehicles"][number] }) {
  const t = useTranslations("contacts");
  const format = useFormatter();
  const { hsn, tsn, vin, firstRegistration, mileage, lastInspection } = vehicle;
  const inWords = { year: "numeric", month: "2-digit", timeZone: "UTC" } as const;
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-2 text-small empty:hidden">
      {(hsn ?? tsn) && <Fact term={t("keys")}>{`${hsn ?? "?"} / ${tsn ?? "?"}`}</Fact>}
      {firstRegistration && (
        <Fact term={t("car.firstRegistration")}>
          {format.dateTime(day(firstRegistration), { ...inWords, day: "2-digit" })}
        </Fact>
      )}
      {mileage !== null && (
        <Fact term={t("car.mileage")}>{t("km", { km: format.number(mileage) })}</Fact>
      )}
      {lastInspection && (
        <Fact term={t("car.lastInspection")}>
          {format.dateTime(day(`${lastInspection}-01`), inWords)}
        </Fact>
      )}
      {vin && (
        <div className="col-span-2 grid gap-0.5">
          <dt className="text-caption text-ink-faint">{t("car.vin")}</dt>
          <dd className="grid gap-0.5">
            <span className="font-mono wrap-anywhere">{vin}</span>
            {vehicle.decoded && <VinWords decoded={vehicle.decoded} />}
          </dd>
        </div>
      )}
    </dl>
  );
}

const day = (date: string) => new Date(`${date}T00:00:00Z`);

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid content-start gap-0.5">
      <dt className="text-caption text-ink-faint">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Maker and model year as the number itself tells them, or that it was misread. */
export function VinWords({ decoded }: { decoded: Words }) {
  const t = useTranslations("contacts");
  const { isValid, manufacturer, modelYear } = decoded;
  if (!isValid) return <span className="text-caption text-bad-ink">{t("vinMisread")}</span>;
  const words = [manufacturer, modelYear].filter((it) => it !== null).join(", ");
  return words && <span className="text-caption text-ink-soft">{words}</span>;
}
