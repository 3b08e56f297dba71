/** Somebody who can be named in a note. */
export type Colleague = { id: string; name: string; isMe: boolean };

/** Which colleagues a text names: "@Katrin Brandt" is Katrin Brandt, and not the Katrin whose name is only its beginning. */
export function mentionsIn(text: string, colleagues: readonly Colleague[]): string[] {
  const longestFirst = colleagues.toSorted((one, other) => other.name.length - one.name.length);
  let left = text;
  return longestFirst.flatMap(({ id, name }) => {
    const parts = left.split(`@${name}`);
    if (parts.length === 1) return [];
    left = parts.join(" ");
    return [id];
  });
}

type Piece = { text: string; isMention: boolean };

/** A text in pieces, those that name somebody marked. */
export function splitByMentions(text: string, names: readonly string[]): Piece[] {
  let pieces: Piece[] = [{ text, isMention: false }];
  for (const name of names.toSorted((one, other) => other.length - one.length)) {
    pieces = pieces.flatMap((piece) =>
      piece.isMention ? [piece] : splitBy(piece.text, `@${name}`),
    );
  }
  return pieces;
}

function splitBy(text: string, mention: string): Piece[] {
  return text
    .split(mention)
    .flatMap((part, index) => [
      ...(index > 0 ? [{ text: mention, isMention: true }] : []),
      ...(part === "" ? [] : [{ text: part, isMention: false }]),
    ]);
}
