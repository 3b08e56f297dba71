"use client";

import useSWR from "swr";
import { jsonBody, requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { DocumentRow } from "@/lib/knowledge/schemas";

const busyPollMs = 2_000;
const idlePollMs = 30_000;

const isBusy = ({ status }: DocumentRow) => status === "queued" || status === "processing";

/** The documents, looked at more often while one is being read, and what can be done with them. */
export function useDocuments(workshop: string, rendered: DocumentRow[]) {
  const url = workshopUrl(workshop, "documents");
  const { data, error, mutate } = useSWR<DocumentRow[]>(url, requestJson<DocumentRow[]>, {
    fallbackData: rendered,
    refreshInterval: (rows) => (rows?.some(isBusy) ? busyPollMs : idlePollMs),
  });
  const rows = data ?? [];

  /** Shows the outcome at once and goes back when the server refuses. */
  const change = async (request: () => Promise<void>, expected: DocumentRow[]) => {
    await mutate(
      async () => {
        await request();
        return expected;
      },
      { optimisticData: expected, rollbackOnError: true, revalidate: true },
    );
  };
  const replaced = (id: string, part: Partial<DocumentRow>) =>
    rows.map((row) => (row.id === id ? { ...row, ...part } : row));
  const at = (id: string, path = "") => workshopUrl(workshop, `documents/${id}${path}`);

  return {
    rows,
    hasFailed: error !== undefined,
    reload: () => mutate(),
    addAddress: async (address: string) => {
      const from = workshopUrl(workshop, "documents/from-url");
      await requestJson<DocumentRow>(from, jsonBody("POST", { url: address }));
      await mutate();
    },
    setActive: (id: string, isActive: boolean) =>
      change(
        () => requestJson<void>(at(id), jsonBody("PATCH", { isActive })),
        replaced(id, { isActive }),
      ),
    reindex: (id: string) =>
      change(
        () => requestJson<void>(at(id, "/reindex"), { method: "POST" }),
        replaced(id, { status: "queued", error: null }),
      ),
    remove: (id: string) =>
      change(
        () => requestJson<void>(at(id), { method: "DELETE" }),
        rows.filter((row) => row.id !== id),
      ),
  };
}

export type Documents = ReturnType<typeof useDocuments>;
