import type { Answer } from "./caller";

const notFound = "NEXT_HTTP_ERROR_FALLBACK;404";

/** Whether a page says that it is not there: by its status or, once it has begun, within it. */
export function isNotFound({ status, text }: Answer): boolean {
  return status === 404 || text.includes(notFound);
}
