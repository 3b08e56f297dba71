import { z } from "zod";
import { AppError } from "./errors";

/** One page of a keyset listing; `cursor` is null on the last page. */
export type Page<Row> = { rows: Row[]; cursor: string | null };

const position = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

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
