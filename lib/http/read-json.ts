import { AppError } from "@/lib/core/errors";

/** Four thousand characters of chat, each escaped at its longest, and room to spare. */
export const maxJsonBytesDefault = 32 * 1024;

const jsonType = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/** Throws `too_large` for a body that says itself that it is longer than `maxBytes`; `part` is what is sent in it. */
export function refuseLongBody(
  headers: Headers,
  maxBytes = maxJsonBytesDefault,
  part: "body" | "file" = "body",
): void {
  if (Number(headers.get("content-length") ?? 0) > maxBytes) throw tooLarge(maxBytes, part);
}

/**
 * Reads a JSON body without ever holding more than `maxBytes` of it. Throws `too_large` (413), `unsupported_media_type`
 * (415) or `bad_json` (400).
 */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  refuseLongBody(request.headers, maxBytes);
  if (!jsonType.test(request.headers.get("content-type") ?? "")) {
    throw new AppError("invalid", {
      reason: "unsupported_media_type",
      publicMessage: "Send the body as application/json.",
    });
  }
  const text = await readText(request, maxBytes);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid", {
      reason: "bad_json",
      publicMessage: "The body is not valid JSON.",
      issues: [{ path: "body", rule: "must be valid JSON" }],
      cause,
    });
  }
}

/** `content-length` may be missing or a lie, so the bytes are counted as they come. */
async function readText(request: Request, maxBytes: number): Promise<string> {
  if (request.body === null) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function tooLarge(maxBytes: number, part: "body" | "file" = "body"): AppError {
  return new AppError("too_large", {
    reason: `${part}_too_large`,
    issues: [{ path: part, rule: `must not be larger than ${maxBytes} bytes` }],
  });
}
