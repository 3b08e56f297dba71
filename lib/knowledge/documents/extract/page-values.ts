const longestValue = 60;

/** Whether a text is what a row says of its name: an amount, an hour, a number with its unit. */
export function startsWithValue(text: string): boolean {
  return (
    text.length <= longestValue &&
    /^(?:(?:ab|von|bis|nur|ca\.?|from|only)\s+)?(?:€|EUR|CHF|s?Fr\.|£|GBP)?\s*\d/i.test(text)
  );
}

/** Whether a text is short enough to be what a row is about, and no sentence. */
export function isRowName(text: string): boolean {
  return (
    text.length <= 120 && /\p{L}{2}/u.test(text) && !/[.!?;]$/.test(text) && !startsWithValue(text)
  );
}
