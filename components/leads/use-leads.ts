"use client";

import { useSWRConfig } from "swr";
import { jsonBody, requestJson } from "@/components/api/request-json";
import { usePages, withoutRows } from "@/components/api/use-pages";
import { workshopUrl } from "@/components/api/workshop-urls";
import { erasePerson, type Person } from "@/components/contacts/person";
import type { Page } from "@/lib/core/page";
import type { LeadRow, LeadStatus } from "@/lib/leads/schemas";
import { type LeadAddress, toLeadQuery } from "./lead-address";

type LeadPage = Page<LeadRow>;

const pollMs = 15_000;

type LeadsOptions = {
  workshop: string;
  address: LeadAddress;
  /** The first page the server rendered, and the address it was asked for. */
  rendered?: { page: LeadPage; address: LeadAddress };
};

/** The leads by pages, how to move one along and how to erase whose they are: the screen changes at once and goes back if the server refuses. */
export function useLeads({ workshop, address, rendered }: LeadsOptions) {
  const urlOf = (cursor?: string) =>
    workshopUrl(workshop, "leads", { ...toLeadQuery(address), cursor });
  const isRendered =
    rendered !== undefined &&
    workshopUrl(workshop, "leads", toLeadQuery(rendered.address)) === urlOf();
  const { pages, mutate, ...list } = usePages<LeadRow>({
    urlOf,
    pollMs,
    firstPage: isRendered ? rendered.page : undefined,
  });

  const setStatus = async (lead: LeadRow, next: LeadStatus) => {
    const save = async (): Promise<LeadPage[]> => {
      const url = workshopUrl(workshop, `leads/${lead.id}`);
      const saved = await requestJson<LeadRow>(url, jsonBody("PATCH", { status: next }));
      return withLead(pages, saved);
    };
    await mutate(save, {
      optimisticData: withLead(pages, { ...lead, status: next }),
      rollbackOnError: true,
      revalidate: false,
    });
  };

  const erase = async (person: Person) => {
    const rest = withoutRows(pages, (row) => row.contactId === person.id);
    const save = async () => {
      await erasePerson(workshop, person);
      return rest;
    };
    await mutate(save, { optimisticData: rest, rollbackOnError: true });
  };

  return { ...list, reload: () => void mutate(), setStatus, erase };
}

/** Asks anew for every list of leads on the page, after something has changed one of them. */
export function useReloadLeads() {
  const { mutate } = useSWRConfig();
  return () => void mutate((key) => typeof key === "string" && key.includes("/leads"));
}

function withLead(pages: readonly LeadPage[], lead: LeadRow): LeadPage[] {
  return pages.map((page) => ({
    ...page,
    rows: page.rows.map((row) => (row.id === lead.id ? lead : row)),
  }));
}
