import { z } from "zod";

/** Path of a route that ends in a row's id. */
export const idParam = z.object({ id: z.uuid() });

/** At least one letter: digits and dashes alone may be somebody's phone number, and have no place in a log. */
const safeRequestId = /^(?=.*[a-z])[\w-]{8,64}$/i;

/** A UUID of version 7 (RFC 9562 §5.7): ids made one after the other sort that way, so indexes grow at one end. */
export function newId(now: Date): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  const ms = now.getTime();
  view.setUint32(0, Math.floor(ms / 2 ** 16));
  view.setUint16(4, ms % 2 ** 16);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Keeps a caller's request id only if it can go into a log line and a header as it is; otherwise makes one. */
export function requestIdFrom(header: string | null): string {
  return header !== null && safeRequestId.test(header) ? header : crypto.randomUUID();
}
