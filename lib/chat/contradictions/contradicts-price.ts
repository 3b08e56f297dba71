import { formatCents } from "@/lib/core/money";
import type { WorkshopContext } from "@/lib/workshops/context";
import { matchServices } from "../understand/match-services";
import type { ServiceCatalog } from "../understand/service-catalog";
import type { Statement } from "./read-statements";

/** Amounts that are no price of the service: on top of it, part of it, off it, or of something around it. */
const besidePrice =
  /(?<!\p{L})(?:zuzügl\p{L}*|zzgl|aufpreis|mehrpreis|zuschlag|zuschläge|extra|zusätzlich\p{L}*|plus|rabatt|nachlass|gutschein\p{L}*|günstiger|billiger|sparen|statt|anzahlung|kaution|stornier\p{L}*|storno\p{L}*|gebühr\p{L}*|selbstbeteiligung|versand|leihwagen|ersatzwagen|einlager\p{L}*|stunde|stundensatz|tag|monat|jahr|kilometer|km|arbeitswert|früher|bisher|andere werkstätten|vertragswerkstatt|surcharge|additional|on top|discount|voucher|off|cheaper|save|instead of|deposit|cancel\p{L}*|fees?|postage|courtesy|hourly|hour|day|month|year|mile|used to|dealer\p{L}*)(?!\p{L})/iu;

const from = { de: "ab", en: "from" } as const;

/**
 * Says what the price list says when a sentence names exactly one listed service and an amount outside its range; null when it
 * does not, or when the amount may be about something else.
 */
export function contradictsPrice(
  { text, quantities, annotation }: Pick<Statement, "text" | "quantities" | "annotation">,
  context: WorkshopContext,
  { services }: ServiceCatalog,
): { fact: string; serviceId: string } | null {
  if (besidePrice.test(text)) return null;
  const { currency, locale } = context.workshop;
  const amounts = quantities
    .filter(({ kind }) => kind === "money")
    .flatMap(({ values }) => values)
    .map((value) => value.split(" "))
    .filter(([cents, unit]) => unit === currency && Number(cents) > 0)
    .map(([cents]) => Number(cents));
  if (amounts.length === 0 || quantities.some(({ kind }) => kind === "percent")) return null;

  const [only, ...others] = matchServices(annotation(), services);
  if (!only?.isExact || others.length > 0) return null;
  const { id, name, priceMinCents: min, priceMaxCents: max } = only.service;
  if (min === null || amounts.some((cents) => cents >= min && cents <= (max ?? Infinity))) {
    return null;
  }
  const write = (cents: number) => formatCents(cents, currency, locale);
  const end = max === null || max === min ? "" : `–${write(max)}`;
  const price = max === null ? `${from[locale]} ${write(min)}` : `${write(min)}${end}`;
  return { fact: `${name}: ${price}`, serviceId: id };
}
