"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import type { ContactDetail } from "@/lib/contacts";
import { useVinWords } from "./use-vin-words";
import { VinWords } from "./vehicle-facts";

type VehicleFieldsProps = {
  vehicle: ContactDetail["vehicles"][number] | null;
  country: string;
  /** The field that breaks a rule. */
  broken: string | null;
};

const fields = ["plate", "model", "vin", "hsn", "tsn"] as const;
const dated = ["firstRegistration", "mileage", "lastInspection"] as const;
type VehicleField = (typeof fields)[number] | (typeof dated)[number];

const kinds = {
  firstRegistration: { type: "date" },
  mileage: { type: "number", inputMode: "numeric", min: 0 },
  lastInspection: { type: "month" },
} as const;

/** What the papers of a car say; the key numbers are those of German papers. */
export function VehicleFields({ vehicle, country, broken }: VehicleFieldsProps) {
  const t = useTranslations("contacts");
  const { decoded, ask } = useVinWords(vehicle?.decoded ?? null);
  const propsOf = (name: VehicleField) => ({
    name,
    label: t(`car.${name}`),
    autoComplete: "off",
    defaultValue: vehicle?.[name] ?? "",
    ...(broken === name && { error: t(`rules.${name}`) }),
  });
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <Field {...propsOf("plate")} />
        <Field {...propsOf("model")} />
      </div>
      <div className="grid gap-1">
        <Field {...propsOf("vin")} onBlur={(event) => void ask(event.target.value)} />
        {decoded && <VinWords decoded={decoded} />}
      </div>
      {country === "DE" && (
        <div className="grid grid-cols-2 gap-3">
          <Field {...propsOf("hsn")} inputMode="numeric" />
          <Field {...propsOf("tsn")} />
        </div>
      )}
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        {dated.map((name) => (
          <Field key={name} {...propsOf(name)} {...kinds[name]} />
        ))}
      </div>
    </>
  );
}

/** The form as `vehicleInput` wants it: what is empty is left out. */
export function readVehicleForm(form: FormData): Record<string, unknown> {
  const given = [...fields, ...dated].flatMap((name) => {
    const text = String(form.get(name) ?? "").trim();
    if (text === "") return [];
    return [[name, name === "mileage" ? Number(text) : text] as const];
  });
  return Object.fromEntries(given);
}
