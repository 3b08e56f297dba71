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
