/**
 * Writes a text as one literal of SQL. The form with `E` means the same whatever `standard_conforming_strings` is (PostgreSQL
 * manual, 4.1.2.2), so that doubling quotes and backslashes is all there is to it. A NUL, which no text of Postgres can hold, is a
 * TypeError.
 */
export function quoteLiteral(text: string): string {
  if (text.includes("\0")) throw new TypeError("A text for the database holds a NUL character");
  return `E'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
