/** Minutes after midnight of `HH:MM`. */
export function toMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** `HH:MM` of minutes after midnight. */
export function writeTime(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** How many minutes the words before an hour move it: "halb acht" is 7:30, "half past" the other way. */
export const clockFractions: Readonly<Record<string, number>> = {
  halb: -30,
  dreiviertel: -15,
  "viertel nach": 15,
  "viertel vor": -15,
  "half past": 30,
  half: 30,
  "quarter past": 15,
  "quarter to": -15,
};
