import { readSpans } from "@/components/facts/read-spans";
import { weekdayKeys, type WeekdayKey } from "@/lib/core/weekdays";
import type { SettingsField, SettingsFormState } from "./settings-form-state";

type TypedSpan = { weekday: number; opens: string; closes: string };

/** A bay as it was typed, with its line in the form, so that an error finds back to its field. */
type TypedBay = { line: number; id: string; name: string; hours: TypedSpan[] };

/** The name of the field of a bay's own hours on a weekday. */
export function hoursName(line: number, day: WeekdayKey): string {
  return `hours-${line}-${day}`;
}

/** Reads the bays: a line that says nothing is none; one whose days all are empty is worked at as long as the workshop is open. */
export function readBays(form: FormData): TypedBay[] {
  const ids = form.getAll("bayId").map(String);
  return form.getAll("bay").flatMap((value, line) => {
    const id = ids[line] ?? "";
    const name = String(value).trim();
    const hours = weekdayKeys.flatMap((day, index) =>
      readSpans(String(form.get(hoursName(line, day)) ?? "")).map(([opens, closes]) => ({
        weekday: index + 1,
        opens,
        closes,
      })),
    );
    // A bay that there is goes when its name is emptied; hours that were typed for none are not lost without a word.
    const isTold = name !== "" || (id === "" && hours.length > 0);
    return isTold ? [{ line, id, name, hours }] : [];
  });
}

/** What the form says as the booking settings have it: numbers as numbers, bays with their own hours or none. */
export function readSettings(form: FormData, bays: readonly TypedBay[]) {
  const number = (name: string) => Number(form.get(name));
  return {
    bookingMode: form.get("bookingMode"),
    daysAhead: number("daysAhead"),
    slotMinutes: number("slotMinutes"),
    leadTimeHours: number("leadTimeHours"),
    bays: bays.map(({ id, name, hours }) => ({
      name,
      hours: hours.length === 0 ? null : hours,
      ...(id !== "" && { id }),
    })),
  };
}

/** Which fields of the form the refused values were typed in. */
export function refusedSettings(
  bays: readonly TypedBay[],
  issues: readonly { path: readonly PropertyKey[] }[],
): Pick<SettingsFormState, "fields" | "hours"> {
  const fields = new Set<SettingsField>();
  const hours = new Set<string>();
  for (const { path } of issues) {
    const [field, place, part, span] = path;
    const bay = part === "hours" ? bays[Number(place)] : undefined;
    if (bay === undefined) fields.add(String(field) as SettingsField);
    // Without a span it is all of them that break a rule.
    else for (const name of fieldsOf(bay, span)) hours.add(name);
  }
  return { fields: [...fields], hours: [...hours] };
}

function fieldsOf({ line, hours }: TypedBay, span: PropertyKey | undefined): string[] {
  const refused = hours.filter((_, index) => span === undefined || index === span);
  return refused.flatMap(({ weekday }) => {
    const day = weekdayKeys[weekday - 1];
    return day === undefined ? [] : [hoursName(line, day)];
  });
}
