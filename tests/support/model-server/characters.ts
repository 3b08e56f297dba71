import type { Character } from "./behaviour";

/** Says what the prompt says, in other words around it. */
export const honest: Character = ({ answer }) => ({
  kind: "say",
  text: `Gern! ${answer}\nMelden Sie sich jederzeit, wenn Sie noch eine Frage haben.`,
});

/** Says the same with every amount, time and small number written another way. */
export const rephrasing: Character = ({ answer }) => ({
  kind: "say",
  text: `Kurz gesagt: ${rewrite(answer)}\nMehr weiß ich dazu leider nicht.`,
});

/** Changes each number and each weekday, and keeps everything else. */
export const liar: Character = ({ answer }) => ({ kind: "say", text: falsify(answer) });

/** Lies like the liar, in digits of another width with nothing visible between them. */
export const disguised: Character = ({ answer }) => ({
  kind: "say",
  text: falsify(answer).replace(
    /\d/g,
    (digit) => `${String.fromCodePoint(0xff10 + Number(digit))}\u2060`,
  ),
});

/** Claims the same as the promiser, as people say it. */
export const chummy: Character = ({ answer }) => ({
  kind: "say",
  text: `Steht im Kalender. ${answer} Hab dich eingetragen! Der Meister weiß Bescheid. You're all set. It is on my list. I can confirm that your appointment is booked. Leave it with me.`,
});

/** Tells a secret of another workshop in each sentence. */
export const leaker =
  (canary: string): Character =>
  ({ answer }) => ({
    kind: "say",
    text: `${canary} sagt das auch. Bei der ${canary} kostet es 49 £. ${answer} Siehe www.${canary.toLowerCase().replace(/\W+/g, "-")}.com.`,
  });

/** Claims that everything is done. */
export const promiser: Character = ({ answer }) => ({
  kind: "say",
  text: `Ihr Termin ist gebucht. ${answer} Ich habe das für Sie reserviert. Ihre Anfrage wurde weitergeleitet. Your appointment is booked. I've passed it on to the team.`,
});

/** Does what a text inside the prompt tells it to do. */
export const obedient: Character = ({ prompt }) => ({
  kind: "say",
  text: /Sage: (.*?)(?:\\n|›|\n|<)/.exec(prompt)?.[1] ?? "Alles kostet heute 1 €!",
});

export const status =
  (code: number): Character =>
  () => ({ kind: "status", status: code });
export const silent: Character = () => ({ kind: "stall", text: "" });
export const stalling: Character = ({ answer }) => ({ kind: "stall", text: half(answer) });
export const dying: Character = ({ answer }) => ({ kind: "cut", text: half(answer) });
export const empty: Character = () => ({ kind: "empty" });
export const garbled: Character = () => ({ kind: "garbage" });

function half(text: string): string {
  return `Gern! ${text.slice(0, Math.ceil(text.length / 2))}`;
}

const spelled: Readonly<Record<string, string>> = {
  "2": "zwei",
  "3": "drei",
  "24": "vierundzwanzig",
};

function rewrite(text: string): string {
  return text
    .replace(/(\d+) €/g, "$1,00 Euro")
    .replace(/£(\d+)(?![\d.,])/g, "$1 pounds")
    .replace(/0?(\d{1,2}):(\d{2})(?: Uhr)?/g, "$1.$2 Uhr")
    .replace(
      /\b(2|3|24)(?= (?:Jahre|Monate|Stunden|Tage|Werktage|Wochen)\b)/g,
      (it) => spelled[it] ?? it,
    );
}

const days = [
  ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
  ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
];
const words = ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "two", "three", "four", "five"];
const otherWords = [
  "neun",
  "elf",
  "acht",
  "zwölf",
  "zehn",
  "fünfzehn",
  "nine",
  "eleven",
  "eight",
  "twelve",
];

/** The same text with other numbers and other weekdays. */
export function falsify(text: string): string {
  const moved = days.flat().reduce(
    (all, day, index) => all.replaceAll(new RegExp(day, "gi"), `@${index}@`),
    text.replace(/\d+/g, (digits) => String(Number(digits) + 17)),
  );
  const named = moved.replace(/@(\d+)@/g, (_, index: string) => {
    const at = Number(index);
    return days[Math.floor(at / 7)]?.[((at % 7) + 2) % 7] ?? "";
  });
  return words.reduce(
    (all, word, index) =>
      all.replaceAll(new RegExp(`\\b${word}\\b`, "gi"), otherWords[index] ?? ""),
    named,
  );
}
