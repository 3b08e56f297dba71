import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import postgres from "postgres";

/** A direct way into a Postgres for tools that fill it: statements, and rows by `copy`. */
export type CopyDoor = {
  query: (text: string) => Promise<Record<string, unknown>[]>;
  /** Copies lines of text format into a table and runs a statement, both or neither. */
  copy: (target: string, lines: Iterable<string>, then: string) => Promise<void>;
  close: () => Promise<void>;
};

/** Opens one connection; nothing of it is bound in time, for filling takes its while. */
export function openCopy(url: string): CopyDoor {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  return {
    query: async (text) => [...(await sql.unsafe(text))],
    copy: async (target, lines, then) => {
      await sql.begin(async (tx) => {
        const sink = await tx.unsafe(`copy ${target} from stdin`).writable();
        // Line by line, as fast as the server takes them: no batch stands in memory.
        await pipeline(Readable.from(lines), sink);
        await tx.unsafe(then);
      });
    },
    close: () => sql.end({ timeout: 5 }),
  };
}
