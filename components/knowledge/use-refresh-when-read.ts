"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { DocumentRow } from "@/lib/knowledge/schemas";

/** Has the page worked out anew once other texts count: a document was read, switched or deleted. */
export function useRefreshWhenRead(rows: readonly DocumentRow[]): void {
  const router = useRouter();
  const inUse = rows
    .filter(({ status, isActive }) => status === "ready" && isActive)
    .map(({ id, indexedAt }) => `${id} ${indexedAt}`)
    .toSorted()
    .join();
  const shown = useRef(inUse);
  useEffect(() => {
    if (shown.current === inUse) return;
    shown.current = inUse;
    router.refresh();
  }, [inUse, router]);
}
