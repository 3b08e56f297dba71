import { defaultTextOf, type DefaultCardKey } from "@/lib/workshops";
import type { WorkshopContext } from "@/lib/workshops/context";

/** Reads the form of a default card; words that are the shipped ones are none of the workshop's own. */
export function readDefaultCardForm(
  key: DefaultCardKey,
  form: FormData,
  {
    formality,
    safetyOverrides,
  }: Pick<WorkshopContext["workshop"], "formality" | "safetyOverrides">,
): unknown {
  const own = (locale: "de" | "en") => {
    const text = String(form.get(locale) ?? "").trim();
    return text === defaultTextOf(key, locale, formality) ? undefined : text;
  };
  return {
    isActive: safetyOverrides[key]?.isActive ?? true,
    text: { de: own("de"), en: own("en") },
  };
}
