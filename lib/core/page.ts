import { z } from "zod";
import { AppError } from "./errors";

/** One page of a keyset listing; `cursor` is null on the last page. */
export type Page<Row> = { rows: Row[]; cursor: string | null };

const position = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

/** Cuts what was found when asking for one row more than `limit` into a page; the row too many only tells that there is a next one. */
export function toPage<Row>(
  found: readonly Row[],
  limit: number,
  cursorAfter: (last: Row) => string,
): Page<Row> {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, cursor: found.length > limit && last ? cursorAfter(last) : null };
}

/** Packs the last row's time and id into an opaque cursor. */
export function encodeCursor(at: string, id: string): string {
  return Buffer.from(JSON.stringify([at, id])).toString("base64url");
}

/** Reads a cursor back; throws `invalid` with reason `bad_cursor` when it is not one of ours. */
export function decodeCursor(cursor: string): { at: string; id: string } {
  try {
    const [at, id] = position.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { at, id };
  } catch (cause) {
    throw new AppError("invalid", {
      reason: "bad_cursor",
      issues: [{ path: "cursor", rule: "must be a cursor from an earlier page" }],
      cause,
    });
  }
}
