import { useFormatter, useLocale, useTranslations } from "next-intl";

/** Stands where there is nothing to say. */
export const nothing = "–";

/** A share in whole percent; null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole > 0 ? Math.round((100 * part) / whole) : null;
}

/** A day has no hour: noon is on it in every zone. */
const noonOf = (day: string) => new Date(`${day}T12:00:00Z`);

/** How numbers, days, durations and languages are said on the page. */
export function useWording() {
  const t = useTranslations("analytics");
  const format = useFormatter();
  const languages = new Intl.DisplayNames(useLocale(), { type: "language", fallback: "code" });
  const dayStyle = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
  const day = (value: string) => format.dateTime(noonOf(value), dayStyle);
  return {
    day,
    number: (value: number) => format.number(value),
    euros: (micro: number) =>
      format.number(micro / 1_000_000, { style: "currency", currency: "EUR" }),
    span: ({ from, to }: { from: string; to: string }) => `${day(from)} – ${day(to)}`,
    share: (part: number, whole: number) => {
      const n = percentOf(part, whole);
      return n === null ? nothing : t("percent", { n });
    },
    tick: (value: string, step: "day" | "week" | "month") =>
      format.dateTime(noonOf(value), {
        ...(step === "month"
          ? { month: "short", year: "2-digit" }
          : { day: "numeric", month: "numeric" }),
        timeZone: "UTC",
      }),
    /** Rounded as it was stored: to two digits. */
    duration: (seconds: number | null) => {
      if (seconds === null) return nothing;
      if (seconds < 60) return t("durations.seconds", { n: Math.round(seconds) });
      if (seconds < 3_600) return t("durations.minutes", { n: Math.round(seconds / 60) });
      const hours = Math.floor(seconds / 3_600);
      if (hours >= 48) return t("durations.days", { n: Math.round(hours / 24) });
      return t("durations.hours", { h: hours, m: Math.floor((seconds % 3_600) / 60) });
    },
    language: (tag: string) => languages.of(tag) ?? tag,
  };
}
