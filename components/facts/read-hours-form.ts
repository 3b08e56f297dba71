import type { FieldIssue } from "@/lib/core/errors";
import { weekdayKeys, type WeekdayKey } from "@/lib/core/weekdays";
import { ruleFields, type HoursFormState, type RuleField } from "./hours-form-state";
import { readSpans, readTime } from "./read-spans";

/** A span as the workshop file writes it, and the row of the form that it was typed in; null for a day's line. */
type TypedSpan = { span: unknown; opens: string; rowId: string | null };

/** The week as it was typed, day by day in the order of time, so that an error finds back to its field. */
export type TypedWeek = Readonly<Record<WeekdayKey, readonly TypedSpan[]>>;

/** The name of a field of a row of hours with a rule. */
export function ruleName(rowId: string, field: RuleField | "day"): string {
  return `rule-${rowId}-${field}`;
}

/** Reads the form of the regular week: a line for each day, and rows of hours with a rule, whose ids it lists under `rules`. */
export function readHoursForm(form: FormData): TypedWeek {
  const rows = form.getAll("rules").map(String);
  const days = weekdayKeys.map((key): [WeekdayKey, TypedSpan[]] => {
    const line = readSpans(textOf(form, key)).map((span): TypedSpan => {
      return { span, opens: span[0], rowId: null };
    });
    const ruled = rows
      .filter((rowId) => textOf(form, ruleName(rowId, "day")) === key)
      .map((rowId) => readRow(form, rowId));
    return [
      key,
      [...line, ...ruled].toSorted((left, right) => (left.opens < right.opens ? -1 : 1)),
    ];
  });
  return Object.fromEntries(days) as Record<WeekdayKey, TypedSpan[]>;
}

/** What the workshop file would say. */
export function toFileWeek(week: TypedWeek): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.entries(week).map(([key, spans]) => [key, spans.map(({ span }) => span)]),
  );
}

/** Which fields of the form the refused values were typed in. */
export function refusedFields(
  week: TypedWeek,
  issues: readonly FieldIssue[],
): Pick<HoursFormState, "days" | "rules"> {
  const days = new Set<string>();
  const rules: Record<string, RuleField[]> = {};
  for (const { path } of issues) {
    const [, key = "", place, name] = /^(\w+)(?:\[(\d+)\])?(?:\.(\w+))?/.exec(path) ?? [];
    const day = weekdayKeys.find((it) => it === key);
    if (day === undefined) continue;
    const rowId = week[day][Number(place ?? -1)]?.rowId ?? null;
    const field = ruleFields.find((it) => it === name) ?? "opens";
    if (rowId === null) days.add(day);
    else rules[rowId] = [...(rules[rowId] ?? []), field];
  }
  return { days: [...days], rules };
}

function readRow(form: FormData, rowId: string): TypedSpan {
  const opens = readTime(textOf(form, ruleName(rowId, "opens")));
  const span = {
    opens,
    closes: readTime(textOf(form, ruleName(rowId, "closes"))),
    weeks: form
      .getAll(ruleName(rowId, "weeks"))
      .map((week) => (week === "last" ? week : Number(week))),
    note: textOf(form, ruleName(rowId, "note")),
  };
  return { span, opens, rowId };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
