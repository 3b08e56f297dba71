import { readFileSync } from "node:fs";
import type { Db } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { decodeText } from "@/lib/knowledge";
import { importWorkshop, parseWorkshopFile, type ImportedWorkshop } from "@/lib/workshops";
import { StartFailure } from "../start/failure";

/** Called after each file with what became of it. */
export type OnImported = (file: string, workshop: ImportedWorkshop) => void;

/**
 * Imports workshop files. All are checked before the first is written; what is wrong is thrown as one message with a
 * line `file: path: rule` for each refused value.
 */
export async function importFiles(
  db: Db,
  files: readonly string[],
  onImported: OnImported,
): Promise<void> {
  const read = files.map(readWorkshop);
  const refused = read.flatMap((one) => ("refused" in one ? one.refused : []));
  const accepted = read.flatMap((one) => ("raw" in one ? [one] : []));
  const problems = [...refused, ...repeatedSlugs(accepted)];
  if (problems.length > 0) throw new StartFailure(problems.join("\n"));
  for (const { file, raw } of accepted) {
    onImported(file, await importOne(db, file, raw));
  }
}

type Accepted = { file: string; raw: unknown; slug: string };

function readWorkshop(file: string): Accepted | { refused: string[] } {
  try {
    const text = readText(readFileSync(file));
    if (text === null) return { refused: [`${file}: workshop: is no text`] };
    const raw: unknown = JSON.parse(text);
    return { file, raw, slug: parseWorkshopFile(raw).slug };
  } catch (error) {
    return { refused: describeRefusal(file, error) };
  }
}

/** Null for bytes that are no text in any encoding. */
function readText(bytes: Uint8Array): string | null {
  try {
    return decodeText(bytes);
  } catch {
    return null;
  }
}

function repeatedSlugs(accepted: Accepted[]): string[] {
  return accepted.flatMap(({ file, slug }, index) => {
    const earlier = accepted.slice(0, index).find((other) => other.slug === slug);
    return earlier ? [`${file}: slug: "${slug}" is also in ${earlier.file}`] : [];
  });
}

async function importOne(db: Db, file: string, raw: unknown): Promise<ImportedWorkshop> {
  try {
    return await importWorkshop(db, raw);
  } catch (cause) {
    throw new StartFailure(describeRefusal(file, cause).join("\n"), { cause });
  }
}

function describeRefusal(file: string, error: unknown): string[] {
  if (error instanceof AppError) {
    if (error.issues.length === 0) return [`${file}: ${error.message}`];
    return error.issues.map(({ path, rule }) => `${file}: ${path}: ${rule}`);
  }
  if (error instanceof SyntaxError) return [`${file}: workshop: is not JSON (${error.message})`];
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return [`${file}: cannot be read (${code})`];
}
