"use server";

import { z } from "zod";
import { type FoundState, failedFound, idleFound } from "@/components/setup/setup-state";
import { AppError } from "@/lib/core/errors";
import { readPastedTable, readWebsite } from "@/lib/knowledge";
import { admitAuthAttempt } from "@/lib/server/admit-auth-attempt";
import { toFormState } from "@/lib/server/answer-form";
import { defineAction, formerState, sentForm } from "@/lib/server/define-action";
import { actionContext } from "@/lib/server/session";
import { websiteReader } from "@/lib/server/website-reader";
import { getWorkshopSettings, parseAddress, toProposals, toServices } from "@/lib/workshops";
import { workshopSlug } from "@/lib/workshops/schemas";

const spec = { args: z.tuple([workshopSlug, formerState, sentForm]), refused: failedFound };

/** Reads the workshop's own site and shows what it proposes; nothing is stored. */
export const readMyWebsite = defineAction(spec, async (slug, _, form): Promise<FoundState> => {
  try {
    const ctx = await actionContext(slug);
    const { currency } = await getWorkshopSettings(ctx);
    const url = parseAddress(form.get("url"));
    await admitAuthAttempt("page-reading", ctx.actor.email);
    const { pages, ...findings } = await readWebsite(websiteReader(), url, currency);
    const values = { url: String(form.get("url")) };
    return { ...idleFound, values, found: toProposals(findings), pageCount: pages.length };
  } catch (error) {
    return { ...failedFound, ...toFormState(error, form) };
  }
});

/** Reads a pasted price list and shows what it proposes; nothing is stored. */
export const readTable = defineAction(spec, async (slug, _, form): Promise<FoundState> => {
  try {
    const { currency } = await getWorkshopSettings(await actionContext(slug));
    const table = z.string().max(200_000).catch("").parse(form.get("table"));
    const read = readPastedTable(table, currency);
    const services = toServices(read.services);
    if (services.length === 0)
      throw new AppError("invalid", {
        reason: "nothing_found",
        issues: [{ path: "table", rule: "must hold a service on each line" }],
      });
    const found = { profile: [], openingHours: null, services, faqs: [] };
    return { ...idleFound, values: { table }, found, remarks: read.remarks };
  } catch (error) {
    return { ...failedFound, ...toFormState(error, form) };
  }
});
