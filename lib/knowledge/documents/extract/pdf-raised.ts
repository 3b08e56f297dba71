import type { Glyph } from "./pdf-page";

/** Where a letter stands on its line. */
export type Level = "base" | "raised" | "lowered";
/** A letter with what is known of its place among others. */
export type Letter = Glyph & { level: Level; hasSpaceBefore: boolean };

/** Small letters just above or below a line, touching it, become part of it. */
export function liftRaised(lines: readonly Letter[][]): Letter[][] {
  const kept = lines.map((line) => [...line]);
  lines.forEach((line, index) => {
    for (const run of runsOf(line)) {
      const near = [-3, -2, -1, 1, 2, 3].map((step) => index + step);
      for (const at of near) {
        const level = levelBeside(run, lines[at] ?? []);
        if (level === null) continue;
        kept[index] = (kept[index] ?? []).filter((letter) => !run.includes(letter));
        const joined = [...(kept[at] ?? []), ...run.map((letter) => ({ ...letter, level }))];
        kept[at] = joined.toSorted((a, b) => a.x - b.x);
        break;
      }
    }
  });
  return kept.filter((line) => line.length > 0);
}

function runsOf(line: readonly Letter[]): Letter[][] {
  const runs: Letter[][] = [];
  for (const letter of line) {
    const last = runs.at(-1)?.at(-1);
    if (last && letter.x - last.x - last.width < letter.size * 0.5) runs.at(-1)?.push(letter);
    else runs.push([letter]);
  }
  return runs;
}

/** In letters. */
export const longestRaised = 6;
/** No page is that wide; a hostile one must not have each of its letters compared with each other. */
const longestLine = 2_000;

function levelBeside(run: readonly Letter[], line: readonly Letter[]): Level | null {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || run.length > longestRaised || line.length > longestLine) return null;
  const base = line.findLast(
    (letter) => letter.x + letter.width * 0.6 <= first.x && isBeside(first, letter),
  );
  const next = line.find(
    (letter) => letter.x >= last.x + last.width * 0.6 && isBefore(last, letter),
  );
  const anchor = base ?? next;
  if (!anchor) return null;
  const isSmall = first.size < anchor.size * 0.85;
  const isMark =
    first.size < anchor.size * 1.02 && /^\d{1,2}$/.test(run.map(({ text }) => text).join(""));
  const height = (first.y - anchor.y) / anchor.size;
  if (base && (isSmall || isMark) && height > 0.12 && height < 0.85) return "raised";
  if (!base && isSmall && height > 0.12 && height < 0.6) return "raised";
  return base && isSmall && height < -0.05 && height > -0.45 ? "lowered" : null;
}

function isBeside(raised: Letter, base: Letter): boolean {
  const gap = raised.x - base.x - base.width;
  return gap > -0.25 * base.size && gap < 0.5 * base.size;
}

function isBefore(raised: Letter, base: Letter): boolean {
  const gap = base.x - raised.x - raised.width;
  return gap > -0.25 * base.size && gap < 0.5 * base.size;
}
