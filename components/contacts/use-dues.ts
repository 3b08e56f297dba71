"use client";

import { usePages } from "@/components/api/use-pages";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { DueRow } from "@/lib/contacts/schemas";
import type { Page } from "@/lib/core/page";

const pollMs = 60_000;

/** What cars are due for by pages, the soonest first. */
export function useDues(workshop: string, rendered: Page<DueRow>) {
  return usePages<DueRow>({
    urlOf: (cursor) => workshopUrl(workshop, "contacts/dues", { cursor }),
    pollMs,
    firstPage: rendered,
  });
}
