import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { cutText, tidyLine, tidyText } from "@/lib/core/text";

/** A call's body as JSON; throws `invalid` for what is none. */
export function readJsonBody(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch (cause) {
    throw new AppError("invalid", {
      reason: "bad_json",
      issues: [{ path: "body", rule: "must be valid JSON" }],
      cause,
    });
  }
}

/** Throws `invalid` for a body of another form than the provider's. */
export function readShape<Shape>(schema: z.ZodType<Shape>, value: unknown): Shape {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new AppError("invalid", {
    reason: "bad_body",
    issues: [{ path: "body", rule: "must be a call of this provider" }],
  });
}

/** Longest text that a message of a conversation holds. */
const bodyMax = 8_000;

/** A customer's words in our one form of text; empty where nothing visible is left. */
export function toBody(text: string): string {
  return cutText(tidyText(text).trim(), bodyMax);
}

/** A name as a provider tells it; none where nothing visible is left. */
export function toName(...parts: (string | null | undefined)[]): { name?: string } {
  const name = cutText(tidyLine(parts.filter(Boolean).join(" ")), 120).trim();
  return name === "" ? {} : { name };
}

/** A number of the provider's: text, or a whole number. */
export const providerId = z
  .union([z.string().min(1).max(200), z.int().transform(String)])
  .refine((id) => id.isWellFormed() && !id.includes("\0"), "must be plain text");

const earliest = Date.UTC(2010, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/** A moment in seconds or milliseconds since 1970, also as text. */
export const providerTime = z.coerce
  .number()
  .transform((value) => (value < 1e11 ? value * 1_000 : value))
  .refine((ms) => ms > earliest && ms < latest, "must be a moment")
  .transform((ms) => new Date(ms).toISOString());

/** The items of a list that have the form; one of another form is left out, the others stay. */
export function eachOf<Item>(schema: z.ZodType<Item>) {
  return z
    .array(z.unknown())
    .max(2_000)
    .transform((items) => items.flatMap((item) => schema.safeParse(item).data ?? []));
}
