import { z } from "zod";

/** What a decoder of others adds to what the VIN says. */
export type VehicleDetails = {
  make: string | null;
  model: string | null;
  modelYear: number | null;
  bodyClass: string | null;
  fuel: string | null;
  displacementLitres: number | null;
  powerKw: number | null;
};

const text = z
  .string()
  .max(200)
  .transform((value) => value.trim())
  .transform((value) => (value === "" ? null : value))
  .nullish()
  .transform((value) => value ?? null);

const number = text
  .transform((value) => (value === null ? null : Number(value)))
  .pipe(z.number().nullable().catch(null));

/** The part of vPIC's flat answer that is used. */
const answer = z.object({
  Results: z
    .array(
      z.object({
        ErrorCode: text,
        Make: text,
        Model: text,
        ModelYear: number,
        BodyClass: text,
        FuelTypePrimary: text,
        DisplacementL: number,
        EngineKW: number,
      }),
    )
    .min(1),
});

/** More than the longest answer seen, and little enough to hold. */
const maxAnswerBytes = 256 * 1024;

/**
 * Asks a decoder that speaks as NHTSA's vPIC does (`DecodeVinValues`) for a VIN; null where it knows nothing for certain, which is
 * every answer whose error code is not 0. Throws where it does not answer, or answers with something else.
 */
export async function askVpic(
  { fetch, baseUrl }: { fetch: typeof globalThis.fetch; baseUrl: string },
  vin: string,
): Promise<VehicleDetails | null> {
  const url = `${baseUrl.replace(/\/$/, "")}/vehicles/DecodeVinValues/${vin}?format=json`;
  const response = await fetch(url, {
    headers: { accept: "application/json" },
    redirect: "error",
  });
  if (!response.ok) throw new Error(`the decoder answered ${response.status}`);
  const body = await response.text();
  if (body.length > maxAnswerBytes) throw new Error("the decoder's answer is too long");
  const [result] = answer.parse(JSON.parse(body)).Results;
  if (!result || result.ErrorCode !== "0") return null;
  return {
    make: result.Make,
    model: result.Model,
    modelYear: result.ModelYear,
    bodyClass: result.BodyClass,
    fuel: result.FuelTypePrimary,
    displacementLitres: result.DisplacementL,
    powerKw: result.EngineKW,
  };
}
