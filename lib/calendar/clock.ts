/** A day of the wall clock, whatever its clock change. */
export const dayMinutes = 24 * 60;

/** Minutes after midnight of `HH:MM`. */
export function toMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** `HH:MM` of minutes after midnight; the end of a day is `24:00`. */
export function writeTime(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
