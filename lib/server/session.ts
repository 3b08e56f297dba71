import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { serverEnv } from "@/lib/env/server";
import { requestIdOf } from "@/lib/http/request-id";
import { createServerAuth, type ServerAuth, type Session } from "@/lib/supabase/server-auth";
import { requestedPathHeader } from "./requested-path";
import { runtime } from "./runtime";

/** Who is signed in, worked out once per page however many components ask; null for nobody. */
export const currentMember = cache(async (): Promise<Session | null> => {
  const jar = await cookies();
  return runtime().findSession(jar.getAll());
});

/** The signed-in member; everybody else is sent to the sign-in page, and from there back to the page they wanted. */
export async function requireMember(): Promise<Session> {
  const session = await currentMember();
  if (session !== null) return session;
  const wanted = (await headers()).get(requestedPathHeader);
  redirect(wanted === null ? "/sign-in" : `/sign-in?next=${encodeURIComponent(wanted)}`);
}

/** Who is signed in; an error for nobody, since a sign-in page would replace the form and what was typed. */
export async function requirePerson(): Promise<Session> {
  const session = await currentMember();
  if (session === null) throw new AppError("unauthenticated", { reason: "session_ended" });
  return session;
}

/** What a page hands to a member's verbs; the database decides whether the workshop is the member's. */
export async function memberContext(workshopSlug: string): Promise<MemberContext> {
  return contextOf(await requireMember(), workshopSlug);
}

/** The same for an action. Nobody being signed in is an error there: the sign-in page would replace the form and what was typed. */
export async function actionContext(workshopSlug: string): Promise<MemberContext> {
  return contextOf(await requirePerson(), workshopSlug);
}

async function contextOf(session: Session, workshopSlug: string): Promise<MemberContext> {
  const { now, log, openMemberDb } = runtime();
  return {
    workshopSlug,
    actor: { kind: "member", userId: session.userId, email: session.email },
    db: openMemberDb(session),
    now,
    log,
    requestId: requestIdOf(await headers()),
  };
}

/** Signing in and out for the request at hand; cookies can only be written in actions and route handlers. */
export async function serverAuth(): Promise<ServerAuth> {
  const jar = await cookies();
  return createServerAuth(serverEnv(), {
    getAll: () => jar.getAll(),
    setAll: (changed) => {
      for (const { name, value, options } of changed) jar.set(name, value, options);
    },
  });
}

/** The same for a page, which reads cookies and can write none: a session that has ended stays in them until a route takes it away. */
export async function readingAuth(): Promise<ServerAuth> {
  const jar = await cookies();
  return createServerAuth(serverEnv(), { getAll: () => jar.getAll(), setAll: () => undefined });
}
