"use client";

import { useLocale, useNow, useTimeZone } from "next-intl";
import { formatRelativeTime } from "./format-relative-time";

const refreshMs = 30_000;

/**
 * A time relative to now. Server and browser begin with the same `now`; only the words of the two
 * machines' language data may differ by a character, which is not worth a second render.
 */
export function TimeAgo({ at, className }: { at: string; className?: string }) {
  const now = useNow({ updateInterval: refreshMs });
  const timeZone = useTimeZone() ?? "UTC";
  const locale = useLocale();
  return (
    <time dateTime={at} className={className} suppressHydrationWarning>
      {formatRelativeTime({ at: new Date(at), now, timeZone, locale })}
    </time>
  );
}
