import type { MessageView } from "@/lib/conversations/schemas";
import type { Page } from "@/lib/core/page";

/**
 * The pages of a thread with what was said since, page 0 being the newest; the same pages where that is nothing. Null where something in
 * between may be missing: then it has to be read.
 */
export function appendMessages(
  pages: readonly Page<MessageView>[],
  told: readonly MessageView[],
): readonly Page<MessageView>[] | null {
  const [newest, ...earlier] = pages;
  if (!newest) return null;
  const last = newest.rows.at(-1)?.position ?? 0;
  const fresh = told.filter(({ position }) => position > last);
  if (fresh.length === 0) return pages;
  // Nothing of what is told is known already, and the thread does not begin with it.
  if (fresh.length === told.length && last > 0) return null;
  return [{ ...newest, rows: [...newest.rows, ...fresh] }, ...earlier];
}
