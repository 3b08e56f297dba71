/** What strangers and pasted texts bring: personal numbers, endless lists, odd signs. Each is a message on its own and a piece of a mixture. */
export const hostilePieces: Readonly<Record<string, string>> = {
  iban: "Ich möchte einen Termin, meine IBAN ist DE89 3704 0044 0532 0130 00",
  ibanGlued: "Termin bitte, IBAN DE89370400440532013000",
  ibanForeign: "Bitte Rückruf, Konto NO93 8601 1117 947, AT61 1904 3002 3457 3201",
  card: "Bitte zurückrufen, Karte 4111 1111 1111 1111",
  digits: `Ich möchte einen Termin, ${"1 2 3 4 5 6 7 8 9 0 ".repeat(12)}`,
  phones: `Rückruf unter ${"0341 5550142 / 0170 1234567 ".repeat(6)}`,
  longName: `Ich möchte einen Termin, ich heiße ${"Xaver".repeat(30)}`,
  longNames: `Ich möchte einen Termin, ich heiße ${"Xaver-".repeat(20)} ${"Maria-".repeat(20)} Yps`,
  longWish: `Ich möchte einen Termin am ${"Montag oder Dienstag oder ".repeat(14)}Freitag um 10 Uhr`,
  dates: `Termin am ${"24.12.2026 oder 1. Januar ".repeat(10)}`,
  plates: `Termin, Kennzeichen ${"L-AB 1234E ".repeat(20)}`,
  vins: `Termin, FIN ${"WVWZZZ1JZXW000001 ".repeat(6)}`,
  keys: "Termin, HSN 0603 TSN BJM, 0005/ABC, 1234/5678",
  quotes: `Ich möchte einen Termin, ich heiße ${"\"'\\".repeat(40)}`,
  combining: `Termin, ich heiße ${"a\u0301\u0308\u0323".repeat(50)}`,
  emoji: `Ich heiße Jana und möchte einen Termin ${"👩‍👩‍👧‍👦".repeat(30)}`,
  invisible: "Ter\u00admin\u200b bitte\u2060, ich heiße \u202eXaver\u202c \u2800",
  nul: "Termin\u0000 bitte, ich heiße Xa\u0000ver",
  halves: "Termin bitte \ud83d, ich heiße \udc00 Xaver",
  foreignDigits: "Rückruf: ٠١٧١ ٢٣٤٥٦٧٨, ０３４１ ５５５０１４２",
  unknown: `Was kostet ${"Quarzwolpertinger ".repeat(20)}`,
  services: `Was kostet ${"ein Ölwechsel und eine Achsvermessung und die HU und Bremsen und Inspektion ".repeat(8)}?`,
  hours: `Wann habt ihr ${"am Montag und am Sonntag und an Heiligabend ".repeat(10)}offen?`,
  handoff: "Ich möchte mit einem Menschen sprechen",
  symptom: `Die Bremse ${"quietscht und raucht und ".repeat(20)} was tun?`,
  no: "nein danke, vergiss es",
  yes: "ja gerne",
  markup: "<script>alert(1)</script> **fett** [x](javascript:alert(1)) Termin",
  english: "I would like an appointment, my name is Jane and my number is 0131 496 0177",
  honest: "Was kostet ein Ölwechsel?",
};

const names = Object.keys(hostilePieces);
/** Longer than the engine reads, so that cuts are tried too. */
const maxChars = 1_800;

/** Conversations of one to four messages mixed from the pieces; the same seed gives the same ones. */
export function hostileConversations(count: number, seed: number): string[][] {
  const random = createRandom(seed);
  const pick = () => hostilePieces[names[random(names.length)] ?? ""] ?? "";
  const message = () => {
    const parts = Array.from({ length: 1 + random(3) }, pick);
    const cut = random(4) === 0 ? random(200) : maxChars;
    return parts.join(random(2) === 0 ? " " : "\n").slice(0, 1 + cut);
  };
  return Array.from({ length: count }, () => Array.from({ length: 1 + random(4) }, message));
}

/** Whole numbers below a bound (mulberry32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
