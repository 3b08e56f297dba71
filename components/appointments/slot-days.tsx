import type { ReactNode } from "react";

export type SlotDay = { day: string; slots: { startsAt: string; time: string }[] };

type SlotDaysProps = {
  days: readonly SlotDay[];
  /** The name of a day in the page's language. */
  nameOf: (day: string) => string;
  /** What a time is: a link to the next step, or a button that moves. */
  children: (slot: { startsAt: string; time: string }) => ReactNode;
};

/** Free times by day, large enough for a thumb. */
export function SlotDays({ days, nameOf, children }: SlotDaysProps) {
  return (
    <ol className="grid gap-5">
      {days.map(({ day, slots }) => (
        <li key={day} className="grid gap-2">
          <h3 className="text-body font-bold">{nameOf(day)}</h3>
          <ul className="flex flex-wrap gap-2">
            {slots.map((slot) => (
              <li key={slot.startsAt}>{children(slot)}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
