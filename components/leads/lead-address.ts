import { z } from "zod";
import type { LeadStatus } from "@/lib/leads/schemas";
import { toLeadStatus } from "./lead-status";

/** How the leads are laid out: newest first, whom to call next, or a column for each status. */
export const leadLayout = z.enum(["list", "calls", "board"]);
export type LeadLayout = z.infer<typeof leadLayout>;

/** What the address says of the leads shown, so that a link and a reload show the same. */
export type LeadAddress = {
  layout: LeadLayout;
  status: LeadStatus | undefined;
  search: string;
  isMine: boolean;
  /** The lead that is open. */
  leadId: string | null;
};

/** Reads the address; what is unknown in it counts as not said. */
export function readLeadAddress(get: (name: string) => string | null): LeadAddress {
  return {
    layout: leadLayout.safeParse(get("view")).data ?? "list",
    status: toLeadStatus(get("status")),
    search: get("q") ?? "",
    isMine: get("mine") === "true",
    leadId: get("lead"),
  };
}

/** The address as the listing route wants it. */
export function toLeadQuery({ layout, status, search, isMine }: LeadAddress) {
  return {
    view: layout === "calls" ? "calls" : undefined,
    status,
    q: search || undefined,
    mine: isMine ? "true" : undefined,
  };
}
