import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { lineField, textField } from "@/lib/core/text";
import { isHolidayRegion } from "@/lib/calendar";
import { toFieldIssues } from "./field-issues";

/** Reads what a form sent by a schema; throws `invalid` with the reason and one issue for each refused field. */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
  reason: string,
): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid", { reason, issues: toFieldIssues(parsed.error, "form") });
}

export const line = (max: number) => lineField().min(1, "must not be empty").max(max);
export const text = (max: number) => textField().trim().min(1, "must not be empty").max(max);

/** An empty field says nothing, which is null in the database. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? null : value),
    schema.nullable(),
  );

/** People type an address as they say it, without https. */
export const webAddress = lineField()
  .transform((typed) => (/^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`))
  .pipe(
    z
      .url({ protocol: /^https?$/, error: "must be a web address", abort: true })
      .max(300)
      // A single word is a name in somebody's own network.
      .refine((address) => /\.|^localhost$/.test(URL.parse(address)?.hostname ?? ""), {
        message: "must be a web address",
      }),
  );

export const phone = lineField().regex(/^[0-9+() /.-]{5,40}$/, "must be a phone number");
export const mailAddress = lineField()
  .toLowerCase()
  .pipe(z.email("must be an e-mail address").max(254));
export const region = lineField().refine(
  isHolidayRegion,
  "must be a region whose holidays are known",
);
export const color = lineField().regex(/^#[0-9a-f]{6}$/i, "must be a colour like #0f4c81");

/** The parts of a text, one a line; empty lines say nothing. */
export const lines = z
  .string()
  .default("")
  .transform((typed) =>
    typed
      .split(/\r?\n/)
      .map((part) => part.trim())
      .filter(Boolean),
  );
