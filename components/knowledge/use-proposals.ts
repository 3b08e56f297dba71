"use client";

import useSWR from "swr";
import { jsonBody, requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { AcceptedPrice, PriceProposal } from "@/lib/knowledge/schemas";

/** The prices to decide on; one that is decided leaves the list. */
export function useProposals(workshop: string, rendered: PriceProposal[]) {
  const url = workshopUrl(workshop, "price-proposals");
  const { data, error, mutate } = useSWR<PriceProposal[]>(url, requestJson<PriceProposal[]>, {
    fallbackData: rendered,
    refreshInterval: 15_000,
  });
  const rows = data ?? [];

  const decide = async (id: string, request: () => Promise<void>) => {
    await request();
    await mutate((all = []) => all.filter((row) => row.id !== id), { revalidate: false });
  };
  const at = (id: string, verb: "accept" | "reject") =>
    workshopUrl(workshop, `price-proposals/${id}/${verb}`);

  return {
    rows,
    hasFailed: error !== undefined,
    accept: (id: string, price: AcceptedPrice) =>
      decide(id, () => requestJson<void>(at(id, "accept"), jsonBody("POST", price))),
    reject: (id: string) =>
      decide(id, () => requestJson<void>(at(id, "reject"), { method: "POST" })),
  };
}
