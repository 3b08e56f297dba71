import { useTranslations } from "next-intl";
import { formatDay } from "@/components/workshops/format-hours";
import type { OpenState } from "@/lib/calendar";
import type { Locale } from "@/lib/core/locales";

type OpenStatusProps = {
  state: OpenState;
  /** When it closes as `HH:MM`; null where it is closed or never closes. */
  closes: string | null;
  locale: Locale;
};

/** Whether somebody is there right now. */
export function OpenStatus({ state, closes, locale }: OpenStatusProps) {
  return (
    <p className="inline-flex items-center gap-3 bg-white px-4 py-2 font-bold text-black">
      <span
        aria-hidden
        className={`size-3 rounded-full ${state.kind === "open" ? "bg-[#188047]" : "bg-[#b3261e]"}`}
      />
      <State state={state} closes={closes} locale={locale} />
    </p>
  );
}

function State({ state, closes, locale }: OpenStatusProps) {
  const t = useTranslations("demo");
  if (state.kind === "open") {
    const open = closes === null ? t("openAlways") : t("openNow", { time: closes });
    return <>{state.note === "" ? open : `${open} (${state.note})`}</>;
  }
  if (state.reason?.kind !== "closure") return <>{t("closedNow")}</>;
  const { endsOn, reason } = state.reason.closure;
  return <>{t("closedUntil", { date: formatDay(endsOn, locale), reason })}</>;
}
