"use client";

import { useSearchParams } from "next/navigation";
import { usePages } from "@/components/api/use-pages";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { ContactRow } from "@/lib/contacts/schemas";
import type { Page } from "@/lib/core/page";

const pollMs = 30_000;

type ContactsOptions = {
  workshop: string;
  /** The first page the server rendered, and what it was searched for. */
  rendered: { page: Page<ContactRow>; search: string };
};

/** The customers by pages, and the search as the address has it. */
export function useContacts({ workshop, rendered }: ContactsOptions) {
  const search = useSearchParams().get("q") ?? "";
  const { mutate, ...list } = usePages<ContactRow>({
    urlOf: (cursor) => workshopUrl(workshop, "contacts", { q: search, cursor }),
    pollMs,
    firstPage: search === rendered.search ? rendered.page : undefined,
  });
  return { ...list, search, reload: () => void mutate() };
}

/** Changes the address without loading a page. */
export function showSearch(search: string) {
  const query = search === "" ? "" : `?${new URLSearchParams({ q: search }).toString()}`;
  window.history.replaceState(null, "", query || window.location.pathname);
}
