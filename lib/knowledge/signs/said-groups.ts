import { editDistance } from "../text/edit-distance";
import { foldWords } from "../text/fold";
import { remembering } from "../text/remembering";
import type { SignWord } from "./sign-words";

/** Where a group is said: from the first word to the one behind the last. */
export type Said = { start: number; end: number };

type Piece = { exact: string } | { pattern: RegExp };
type Way = { group: string; first: Piece; rest: readonly (Piece | "gap")[] };

/** Where each group is said in some words. */
export type FindSaid = (words: readonly SignWord[]) => ReadonlyMap<string, readonly Said[]>;

/** Words that a gap may stand for. */
const gapMax = 3;
/** Shorter words are too easily another word. */
const forgivingFrom = 6;
/** Common words are looked up among all pieces once. */
const wordsKept = 5_000;

/** Takes the ways to say things apart (`öl*lampe`, `geht … nicht`), so that a text is looked through once for all of them. */
export function saidFinder(groups: Readonly<Record<string, readonly string[]>>): FindSaid {
  const pieces = new Map<string, Piece>();
  const pieceOf = (written: string): Piece => {
    const piece = pieces.get(written) ?? readPiece(written);
    pieces.set(written, piece);
    return piece;
  };
  const ways = Map.groupBy(
    Object.entries(groups).flatMap(([group, written]) =>
      written.map((way) => readWay(group, way, pieceOf)),
    ),
    ({ first }) => first,
  );
  const saidBy = remembering(wordsKept, pieceFinder([...pieces.values()]));
  return (words) => {
    const said = new Map<string, Said[]>();
    const known = words.map(({ word }) => saidBy(word));
    for (const [start, first] of known.entries()) {
      for (const piece of first) {
        for (const { group, rest } of ways.get(piece) ?? []) {
          const end = endOf(rest, known, start + 1);
          if (end !== null) said.set(group, [...(said.get(group) ?? []), { start, end }]);
        }
      }
    }
    return said;
  };
}

function readWay(group: string, written: string, pieceOf: (piece: string) => Piece): Way {
  const [first = "", ...rest] = written.split(/\s+/);
  return {
    group,
    first: pieceOf(first),
    rest: rest.map((piece) => (piece === "…" ? "gap" : pieceOf(piece))),
  };
}

function readPiece(written: string): Piece {
  if (!written.includes("*")) return { exact: foldWords(written) };
  const literals = written.split("*").map(foldWords);
  return { pattern: new RegExp(`^${literals.join(String.raw`\p{L}*`)}$`, "u") };
}

function endOf(
  [piece, ...rest]: Way["rest"],
  known: readonly ReadonlySet<Piece>[],
  start: number,
): number | null {
  if (piece === undefined) return start;
  if (piece !== "gap") return known[start]?.has(piece) ? endOf(rest, known, start + 1) : null;
  for (let skipped = 0; skipped <= gapMax; skipped += 1) {
    const end = endOf(rest, known, start + skipped);
    if (end !== null) return end;
  }
  return null;
}

/** Which pieces a word says. A long word may have one letter wrong, never the first. */
function pieceFinder(pieces: readonly Piece[]): (word: string) => ReadonlySet<Piece> {
  const patterns = pieces.filter((piece) => "pattern" in piece);
  const exact = pieces.filter((piece) => "exact" in piece);
  const byWord = Map.groupBy(exact, (piece) => piece.exact);
  const byFirst = Map.groupBy(
    exact.filter((piece) => piece.exact.length >= forgivingFrom),
    (piece) => piece.exact[0],
  );
  const nearly = (word: string) =>
    word.length < forgivingFrom
      ? []
      : (byFirst.get(word[0]) ?? []).filter((piece) => editDistance(word, piece.exact, 1) <= 1);
  return (word) =>
    new Set([
      ...(byWord.get(word) ?? []),
      ...nearly(word),
      ...patterns.filter(({ pattern }) => pattern.test(word)),
    ]);
}
