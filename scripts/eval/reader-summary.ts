import { z } from "zod";
import type { Db } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { ResultRow } from "./ask-dialogue";

const verdictRow = z.object({
  message_id: z.string(),
  verdict: z.object({
    reader: z.string(),
    isCertain: z.boolean(),
    ms: z.number(),
    calls: z.number().default(0),
    failure: z.string().nullish(),
    droppedIds: z.number().default(0),
    inputTokens: z.number().default(0),
    outputTokens: z.number().default(0),
  }),
});
type Verdict = z.infer<typeof verdictRow>["verdict"];

/** A call over HTTP brings a thousand rows at most. */
const idsAtOnce = 500;

/** How an installation of our own understood the messages, by their answers. */
export async function listVerdicts(
  db: Db,
  results: readonly ResultRow[],
): Promise<ReadonlyMap<string, Verdict>> {
  const ids = results.flatMap(({ messageId }) => messageId ?? []);
  const verdicts = new Map<string, Verdict>();
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    const asked = ids.slice(from, from + idsAtOnce);
    const rows = await callRpc(db, "list_verdicts", { p_message_ids: asked });
    for (const { message_id, verdict } of z.array(verdictRow).parse(rows)) {
      verdicts.set(message_id, verdict);
    }
  }
  return verdicts;
}

/** Writes a line for each reader, how often the built-in one was certain and right, and what a model took. */
export function summarizeReaders(
  results: readonly ResultRow[],
  verdicts: ReadonlyMap<string, Verdict>,
): string {
  const read = results.map((row) => ({ row, verdict: verdicts.get(row.messageId ?? "") }));
  const groups = Map.groupBy(read, ({ verdict }) => readerOf(verdict));
  const all = read.flatMap(({ verdict }) => verdict ?? []);
  const sum = (count: (verdict: Verdict) => number) =>
    all.reduce((total, verdict) => total + count(verdict), 0);
  const asked = all.filter(({ calls }) => calls > 0);
  const perAsked = (total: number) => (asked.length === 0 ? 0 : Math.round(total / asked.length));
  const longest = all.map(({ ms }) => ms).toSorted((left, right) => left - right);
  return [
    ...[...groups].map(([reader, rows]) =>
      describe(
        reader,
        rows.map(({ row }) => row),
      ),
    ),
    `certain: ${percent(groups.get("built-in, certain")?.length ?? 0, read.length)} of all`,
    `model: ${sum(({ calls }) => calls)} calls for ${asked.length} of ${read.length} messages; each took ${perAsked(sum(({ inputTokens }) => inputTokens))} tokens in and ${perAsked(sum(({ outputTokens }) => outputTokens))} out; ${sum(({ droppedIds }) => droppedIds)} ids that do not exist; failures: ${failures(all)}`,
    `read in ${longest[Math.floor(longest.length / 2)] ?? 0} ms at the median, ${longest.at(-1) ?? 0} ms at most`,
  ].join("\n");
}

function readerOf(verdict: Verdict | undefined): string {
  if (!verdict) return "not stored";
  return verdict.isCertain ? `${verdict.reader}, certain` : verdict.reader;
}

function describe(reader: string, rows: readonly ResultRow[]): string {
  const right = rows.filter(({ pass }) => pass).length;
  const missed = rows.filter(({ pass }) => !pass);
  const wrongly = missed.filter(isFalse).length;
  const silent = missed.filter((row) => !isFalse(row) && row.answered === false).length;
  return `${reader}: ${right}/${rows.length} right (${percent(right, rows.length)}), ${missed.length - wrongly - silent} wrong, ${wrongly} false answers, ${silent} wrongly abstained`;
}

/** Said what the file does not bear, or what the question's author forbids. */
function isFalse({ reason }: ResultRow): boolean {
  return /answered what it cannot know|has "/.test(reason);
}

function failures(all: readonly Verdict[]): string {
  const counts = Map.groupBy(
    all.flatMap(({ failure }) => failure ?? []),
    (failure) => failure,
  );
  return [...counts].map(([failure, those]) => `${failure} ${those.length}`).join(", ") || "none";
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`;
}
