import type { Box } from "./pdf-boxes";
import { findEdges, type IsParted } from "./pdf-edges";
import type { Glyph } from "./pdf-page";
import { liftRaised, longestRaised, type Letter } from "./pdf-raised";
import { joinLowered, joinRaised, joinSpacedLetters, readRaisedCharacters } from "./raised-text";

/** A run of text on a page; points, y upwards. */
export type PlacedText = {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The baseline of the last line of a text that goes over several. */
  lowest?: number;
  /** What the font is called; another one is another kind of text. */
  font: string;
};

/** In heights of the text: what is wider than a space between words parts columns. */
export const columnGap = 1.3;
const wordGap = 0.12;
/** Digits are set evenly, so that less than this already parts two numbers. */
const digitGap = 0.08;
const sameLine = 0.15;

/** Puts letters together to words, and words that stand together on a line to one text; a line between them parts cells. */
export function toPieces(glyphs: readonly Glyph[], boxes: readonly Box[]): PlacedText[] {
  const isParted = findEdges(boxes);
  return toBaselines(glyphs).flatMap((line) => toLinePieces(line, isParted));
}

/** Letters by the line they stand on, from above; raised and lowered ones are with the line they belong to. */
function toBaselines(glyphs: readonly Glyph[]): Letter[][] {
  const lines: Letter[][] = [];
  for (const glyph of glyphs.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const first = lines.at(-1)?.[0];
    const letter: Letter = { ...glyph, level: "base", hasSpaceBefore: false };
    if (first && Math.abs(first.y - glyph.y) < Math.min(first.size, glyph.size) * sameLine) {
      lines.at(-1)?.push(letter);
    } else lines.push([letter]);
  }
  const marked = lines.map((line) => markSpaces(line.toSorted((a, b) => a.x - b.x)));
  return liftRaised(marked.filter((line) => line.length > 0));
}

/** A space is nothing but a mark on the letter behind it. */
function markSpaces(line: readonly Letter[]): Letter[] {
  let isAfterSpace = false;
  return line.flatMap((letter) => {
    if (letter.text.trim() === "") {
      isAfterSpace = true;
      return [];
    }
    const marked = { ...letter, hasSpaceBefore: isAfterSpace };
    isAfterSpace = false;
    return [marked];
  });
}

function toLinePieces(line: readonly Letter[], isParted: IsParted): PlacedText[] {
  const isApart = letterSpacing(line);
  const pieces: Letter[][] = [];
  for (const part of withoutLeaders(line)) {
    let last: Letter | undefined;
    for (const letter of part) {
      const gap = last ? letter.x - endOf(last) : Number.POSITIVE_INFINITY;
      const isWide = gap > columnGap * Math.max(last?.size ?? 0, letter.size);
      const isCell =
        last !== undefined &&
        gap > wordGap * letter.size &&
        isParted(endOf(last), letter.x, letter.y + letter.size * 0.3);
      if (isWide || isCell) pieces.push([letter]);
      else pieces.at(-1)?.push(letter);
      last = letter;
    }
  }
  return pieces.map((letters) => toPiece(letters, isApart));
}

function endOf({ x, width }: Letter): number {
  return x + width;
}

const leaderMark = /^[.…·_‥]$/;

/** Parts a line at its leaders: four dots in a row, or more. */
function withoutLeaders(line: readonly Letter[]): Letter[][] {
  const parts: Letter[][] = [[]];
  for (let at = 0; at < line.length;) {
    const mark = line[at]?.text ?? "";
    let end = at;
    while (leaderMark.test(mark) && line[end]?.text === mark) end += 1;
    if (end - at >= (mark === "…" ? 2 : 4)) {
      parts.push([]);
      at = end;
      continue;
    }
    const letter = line[at];
    if (letter) parts.at(-1)?.push(letter);
    at += 1;
  }
  return parts;
}

type IsApart = (before: Letter, letter: Letter, gap: number) => boolean;

/** What parts two words of a line; in a line whose letters are set apart, more than what parts its letters. */
function letterSpacing(line: readonly Letter[]): IsApart {
  const pairs = line.flatMap((letter, index) => {
    const before = line[index - 1];
    if (!before || !isLetter(before.text) || !isLetter(letter.text)) return [];
    const gap = (letter.x - endOf(before)) / letter.size;
    return gap < columnGap ? [{ gap, pitch: (letter.x - before.x) / letter.size }] : [];
  });
  const wide = pairs.filter(({ gap }) => gap > wordGap);
  if (wide.length < 3 || wide.length < pairs.length * 0.75) return isUsuallyApart;
  const isSpaced = isWordApart(wide);
  // A price beside such a word may be set as usual.
  const touching = new Set(
    line.filter((letter, index) => index > 0 && touches(line[index - 1], letter)),
  );
  return (before, letter, gap) => {
    const isUsual = !isLetter(before.text) && touching.has(before);
    return (isUsual ? isUsuallyApart : isSpaced)(before, letter, gap);
  };
}

function isUsuallyApart(before: Letter, letter: Letter, gap: number): boolean {
  const isNumber = /\d$/.test(before.text) && /^\d/.test(letter.text);
  return letter.hasSpaceBefore || gap > (isNumber ? digitGap : wordGap) || gap < -0.6;
}

function touches(before: Letter | undefined, letter: Letter): boolean {
  return before !== undefined && letter.x - endOf(before) < wordGap * letter.size;
}

/** Letters are set apart by even gaps, or put on even places: what is even tells where a word ends. */
function isWordApart(pairs: readonly { gap: number; pitch: number }[]): IsApart {
  const gap = median(pairs.map((pair) => pair.gap));
  const pitch = median(pairs.map((pair) => pair.pitch));
  const isEven =
    median(pairs.map((pair) => Math.abs(pair.pitch - pitch))) <
    median(pairs.map((pair) => Math.abs(pair.gap - gap)));
  return (before, letter, own) =>
    isEven ? (letter.x - before.x) / letter.size > pitch * 1.4 : own > gap + wordGap;
}

function isLetter(text: string): boolean {
  return /^\p{L}/u.test(text);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function toPiece(letters: readonly Letter[], isApart: IsApart): PlacedText {
  const base = letters.filter(({ level }) => level === "base");
  const [first] = base.length > 0 ? base : letters;
  const left = Math.min(...letters.map(({ x }) => x));
  const most = mostCommon(base.length > 0 ? base : letters);
  return {
    text: joinSpacedLetters(readRaisedCharacters(writeLetters(letters, isApart))).trim(),
    x: left,
    y: first?.y ?? 0,
    width: Math.max(...letters.map(endOf)) - left,
    height: Math.max(...(base.length > 0 ? base : letters).map(({ size }) => size)),
    font: most,
  };
}

function writeLetters(letters: readonly Letter[], isApart: IsApart): string {
  let text = "";
  for (let at = 0; at < letters.length;) {
    const letter = letters[at];
    if (!letter) break;
    const before = letters[at - 1];
    if (letter.level === "base") {
      const gap = before ? (letter.x - endOf(before)) / Math.min(before.size, letter.size) : 0;
      // A mark that went may have stood between two numbers.
      const isNumber = before?.level === "raised" && /\d$/.test(text) && /^\d/.test(letter.text);
      const hasSpace = before && (isNumber || isApart(before, letter, gap)) && !/\s$/.test(text);
      text += hasSpace ? ` ${letter.text}` : letter.text;
      at += 1;
      continue;
    }
    let end = at;
    while (letters[end]?.level === letter.level) end += 1;
    const run = letters.slice(at, end).map(({ text: one }) => one);
    const after = letters.slice(end, end + longestRaised).map(({ text: one }) => one);
    text =
      letter.level === "raised"
        ? joinRaised(text, run.join(""), after.join(""))
        : joinLowered(text, run.join(""));
    at = end;
  }
  return text;
}

function mostCommon(letters: readonly Letter[]): string {
  const fonts = Map.groupBy(letters, ({ font }) => font);
  const [most] = [...fonts].toSorted((a, b) => b[1].length - a[1].length);
  return most?.[0] ?? "";
}
