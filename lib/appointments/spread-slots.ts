type Slot = { startsAt: string };

/** Two times of a day that are a choice. */
const apartMs = 2 * 60 * 60_000;
const dayMs = 24 * 60 * 60_000;

/** The few of many free slots to be named: the first, one later that day, one of another day; what is left goes to the earliest. */
export function spreadSlots<Of extends Slot>(slots: readonly Of[], count: number): Of[] {
  const [first] = slots;
  if (first === undefined) return [];
  const after = (from: Slot, ms: number) =>
    slots.find(({ startsAt }) => Date.parse(startsAt) >= Date.parse(from.startsAt) + ms);
  const chosen = new Set([first, after(first, apartMs), after(first, dayMs)]);
  const told = [...chosen].filter((slot) => slot !== undefined).slice(0, count);
  const others = slots.filter((slot) => !told.includes(slot)).slice(0, count - told.length);
  return [...told, ...others].toSorted(
    (one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt),
  );
}
