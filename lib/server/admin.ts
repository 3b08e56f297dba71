import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AppError } from "@/lib/core/errors";
import { requestIdOf } from "@/lib/http/request-id";
import { findAdmin, type PlatformAdmin } from "@/lib/operations";
import type { AdminContext } from "@/lib/operations/context";
import type { Session } from "@/lib/supabase/server-auth";
import { runtime } from "./runtime";
import { currentMember, requireMember, requirePerson } from "./session";

/** The signed-in platform admin, asked once per page; null for everybody else. */
export const currentAdmin = cache(async (): Promise<PlatformAdmin | null> => {
  const session = await currentMember();
  return session && findAdmin({ db: runtime().openMemberDb(session) });
});

/** The admin a page is for. Strangers may sign in; whoever is signed in and no admin sees the page of an address that is not there. */
export async function requireAdmin(): Promise<PlatformAdmin & { email: string }> {
  const { email } = await requireMember();
  const admin = await currentAdmin();
  if (admin === null) notFound();
  return { ...admin, email };
}

/** What a page hands to an admin's verbs. */
export async function adminContext(): Promise<AdminContext> {
  await requireAdmin();
  return contextOf(await requireMember());
}

/** The same for an action, where a page of its own would replace the form and what was typed. */
export async function adminActionContext(): Promise<AdminContext> {
  const session = await requirePerson();
  if ((await currentAdmin()) === null)
    throw new AppError("not_found", { reason: "page_not_found" });
  return contextOf(session);
}

async function contextOf(session: Session): Promise<AdminContext> {
  const { now, log, openMemberDb } = runtime();
  return { db: openMemberDb(session), now, log, requestId: requestIdOf(await headers()) };
}
