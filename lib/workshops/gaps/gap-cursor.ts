import { z } from "zod";
import { AppError } from "@/lib/core/errors";

const position = z.tuple([z.int().positive(), z.iso.datetime({ offset: true }), z.uuid()]);

/** The last gap of a page, by which the most asked come first. */
export type GapPosition = { timesAsked: number; lastAskedAt: string; id: string };

/** Packs a gap's place in the list into an opaque cursor. */
export function encodeGapCursor({ timesAsked, lastAskedAt, id }: GapPosition): string {
  return Buffer.from(JSON.stringify([timesAsked, lastAskedAt, id])).toString("base64url");
}

/** Reads a cursor back; throws `invalid` with reason `bad_cursor` when it is not one of ours. */
export function decodeGapCursor(cursor: string): GapPosition {
  try {
    const text = Buffer.from(cursor, "base64url").toString("utf8");
    const [timesAsked, lastAskedAt, id] = position.parse(JSON.parse(text));
    return { timesAsked, lastAskedAt, id };
  } catch (cause) {
    throw new AppError("invalid", {
      reason: "bad_cursor",
      issues: [{ path: "cursor", rule: "must be a cursor from an earlier page" }],
      cause,
    });
  }
}
