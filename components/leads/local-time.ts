/** What a `datetime-local` field holds, as an instant: the clock of whoever sits before it. */
export function toInstantText(local: string): string {
  return new Date(local).toISOString();
}

/** An instant as a `datetime-local` field shows it. */
export function toLocalText(instant: string | null): string {
  if (instant === null) return "";
  const at = new Date(instant);
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-");
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

const two = (value: number) => String(value).padStart(2, "0");
