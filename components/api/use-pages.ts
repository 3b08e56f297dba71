"use client";

import useSWRInfinite from "swr/infinite";
import type { Page } from "@/lib/core/page";
import { requestJson } from "./request-json";

type PagesOptions<Row> = {
  /** The address of a page; the first has no cursor. */
  urlOf: (cursor: string | undefined) => string;
  /** 0 where changes are told instead. */
  pollMs: number;
  /** The first page as the server rendered it, if it is of this very list. */
  firstPage: Page<Row> | undefined;
};

/** The same pages without some of their rows. */
export function withoutRows<Row>(
  pages: readonly Page<Row>[],
  isGone: (row: Row) => boolean,
): Page<Row>[] {
  return pages.map((page) => ({ ...page, rows: page.rows.filter((row) => !isGone(row)) }));
}

/** A list by pages. Each poll asks for the first page; a later one only when its cursor moved. */
export function usePages<Row>({ urlOf, pollMs, firstPage }: PagesOptions<Row>) {
  const { data, error, size, setSize, isLoading, isValidating, mutate } = useSWRInfinite<Page<Row>>(
    (index: number, previous: Page<Row> | null) =>
      index > 0 && !previous?.cursor ? null : urlOf(previous?.cursor ?? undefined),
    requestJson<Page<Row>>,
    {
      refreshInterval: pollMs,
      revalidateOnFocus: pollMs > 0,
      errorRetryInterval: pollMs || 5_000,
      fallbackData: firstPage && [firstPage],
    },
  );
  const pages = data ?? [];
  return {
    pages,
    rows: pages.flatMap((page) => page.rows),
    hasMore: Boolean(pages.at(-1)?.cursor),
    // A page that the server rendered is one, though SWR does not count it as loaded; an empty one too.
    isLoading: isLoading && data === undefined,
    /** Whether it is being asked for, the first time or again. */
    isValidating,
    isLoadingMore: size > pages.length && !error,
    hasFailed: error !== undefined,
    loadMore: () => void setSize(size + 1),
    mutate,
  };
}
