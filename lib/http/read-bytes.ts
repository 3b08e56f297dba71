import { AppError } from "@/lib/core/errors";

/**
 * Reads a request's body and stops at `maxBytes`; `content-length` may be missing or a lie, so the bytes are counted as they
 * come. Throws `too_large` naming `field` and what it may have, which is less where something is sent around it.
 */
export async function readBytes(
  request: Request,
  maxBytes: number,
  { field, fieldBytes = maxBytes }: { field: string; fieldBytes?: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () =>
    new AppError("too_large", {
      reason: "file_too_large",
      issues: [{ path: field, rule: `must not be larger than ${fieldBytes} bytes` }],
    });
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > maxBytes) throw tooLarge();
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
