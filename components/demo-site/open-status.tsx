import { useTranslations } from "next-intl";
import { findOpenState } from "@/components/workshops/open-state";
import { formatDay } from "@/components/workshops/format-hours";
import type { WorkshopContext } from "@/lib/workshops/context";

type OpenStatusProps = { context: WorkshopContext; now: Date; isOpen: boolean };

/** Whether somebody is there right now. */
export function OpenStatus({ context, now, isOpen }: OpenStatusProps) {
  const t = useTranslations("demo");
  const state = findOpenState(context, { now, isOpen });
  return (
    <p className="inline-flex items-center gap-3 bg-white px-4 py-2 font-bold text-black">
      <span
        aria-hidden
        className={`size-3 rounded-full ${state.kind === "open" ? "bg-[#188047]" : "bg-[#b3261e]"}`}
      />
      {state.kind === "open" && t("openNow", { time: state.until })}
      {state.kind === "closed" && t("closedNow")}
      {state.kind === "closure" &&
        t("closedUntil", {
          date: formatDay(state.closure.endsOn, context.workshop.locale),
          reason: state.closure.reason,
        })}
    </p>
  );
}
