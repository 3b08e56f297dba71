import type { MemberContext } from "@/lib/core/context";
import { cutText, tidyLine } from "@/lib/core/text";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { DocumentRow } from "../schemas";
import { detectType, mediaTypes } from "./detect-type";
import { documentLimits } from "./limits";
import { DocumentRefused, toAppError } from "./refused";
import { requireAdded } from "./require-added";

export type UploadedFile = { name: string; bytes: Buffer };

/**
 * Keeps an uploaded file and leaves reading it to the worker. Throws `invalid` for a type that cannot be read, `too_large`,
 * `conflict` when a document is called the same, and `forbidden` for who may not edit knowledge.
 */
export async function addDocumentFromFile(
  ctx: MemberContext,
  file: UploadedFile,
): Promise<DocumentRow> {
  const type = await checkedType(file).catch((error: unknown) => {
    throw toAppError(error, "file");
  });
  const rows = await callRpc(ctx.db, "add_document", {
    p_workshop: ctx.workshopSlug,
    p_title: titleOf(file.name),
    p_file_name: fileNameOf(file.name),
    p_media_type: mediaTypes[type],
    p_content: file.bytes.toString("base64"),
  });
  return requireAdded(ctx, rows);
}

async function checkedType({ name, bytes }: UploadedFile) {
  if (bytes.length > documentLimits.bytes) throw new DocumentRefused("file_too_large");
  return detectType(bytes, name);
}

/** `Preisliste_2026.pdf` is called "Preisliste 2026" in answers. */
function titleOf(fileName: string): string {
  const bare = fileName.replace(/^.*[/\\]/, "").replace(/\.[a-z0-9]{1,8}$/i, "");
  return cutText(tidyLine(bare.replaceAll("_", " ")), 200).trim() || "Dokument";
}

/** Of a long name the end, which says what kind of file it is. */
function fileNameOf(name: string): string {
  const tidy = tidyLine(name);
  const ending = /\.[a-z0-9]{1,8}$/i.exec(tidy)?.[0] ?? "";
  const bare = tidy.slice(0, tidy.length - ending.length);
  return cutText(bare, 255 - ending.length) + ending || "document";
}
