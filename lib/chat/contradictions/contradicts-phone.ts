import type { WorkshopContext } from "@/lib/workshops/context";
import { isSameQuantity } from "../guards/quantity";
import { readQuantities } from "../guards/quantities";
import type { Statement } from "./read-statements";

/** Numbers of somebody else, or another line of the workshop. */
const besidePhone =
  /(?<!\p{L})(?:abschlepp\p{L}*|adac|notruf|notdienst|notfall\p{L}*|pannen\p{L}*|polizei|gutachter\p{L}*|versicher\p{L}*|mobil\p{L}*|handy\p{L}*|whatsapp|fax|telefax|hersteller\p{L}*|hotline|buchhaltung|zentrale|filiale|breakdown|recovery|emergency|police|insur\p{L}*|mobile|manufacturer|accounts|branch)(?!\p{L})/iu;
const ourPhone =
  /(?<!\p{L})(?:uns|unsere?|telefon\p{L}*|tel|ruf\p{L}*|anrufen|erreich\p{L}*|us|our|phone|call|ring|reach)(?!\p{L})/iu;

/** Says the workshop's number when a sentence names another one as the workshop's; null when it does not. */
export function contradictsPhone(
  { text: sentence, quantities }: Pick<Statement, "text" | "quantities">,
  { workshop }: WorkshopContext,
): string | null {
  if (workshop.phone === null || besidePhone.test(sentence) || !ourPhone.test(sentence))
    return null;
  const said = quantities.filter(({ kind }) => kind === "phone");
  if (said.length === 0) return null;
  const [known] = readQuantities(workshop.phone).filter(({ kind }) => kind === "phone");
  if (!known) return null;
  return said.some((number) => isSameNumber(number.values, known.values)) ? null : workshop.phone;
}

/** Whether two spellings, with or without country code, are one number. */
function isSameNumber(left: readonly string[], right: readonly string[]): boolean {
  return isSameQuantity(
    { kind: "phone", values: withoutCountry(left), numerals: [] },
    { kind: "phone", values: withoutCountry(right), numerals: [] },
  );
}

function withoutCountry(values: readonly string[]): string[] {
  return values.map((value) => value.replace(/^(?:49|44|43|41)0?/u, ""));
}
