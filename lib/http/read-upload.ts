import { AppError } from "@/lib/core/errors";
import { readBytes } from "./read-bytes";

/** A file of a form as its sender named it. */
export type Upload = { name: string; bytes: Buffer };

/** Boundaries, headers and the other fields of a form around its file. */
const formOverheadBytes = 16 * 1024;

/**
 * Reads the file in field `field` of a multipart form without ever holding more than `maxBytes` of the request. Throws
 * `too_large` (413), `unsupported_media_type` (415), or `invalid` naming the field.
 */
export async function readUpload(
  request: Request,
  field: string,
  maxBytes: number,
): Promise<Upload> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) {
    throw new AppError("invalid", {
      reason: "unsupported_media_type",
      publicMessage: "Send the file as multipart/form-data.",
    });
  }
  const body = await readBytes(request, maxBytes + formOverheadBytes, {
    field,
    fieldBytes: maxBytes,
  });
  const file = await fileOf(body, type, field);
  if (file.size > maxBytes) throw tooLarge(field, maxBytes);
  return { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) };
}

async function fileOf(body: Uint8Array<ArrayBuffer>, type: string, field: string): Promise<File> {
  const form = await new Response(body, { headers: { "content-type": type } })
    .formData()
    .catch((cause: unknown) => {
      throw new AppError("invalid", { reason: "bad_form", cause });
    });
  const value = form.get(field);
  if (value instanceof File) return value;
  throw new AppError("invalid", {
    reason: "bad_body",
    issues: [{ path: field, rule: "must be a file" }],
  });
}

function tooLarge(field: string, maxBytes: number): AppError {
  return new AppError("too_large", {
    reason: "file_too_large",
    issues: [{ path: field, rule: `must not be larger than ${maxBytes} bytes` }],
  });
}
