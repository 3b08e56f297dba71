import { headers } from "next/headers";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { serverEnv } from "@/lib/env/server";
import { requestIdOf } from "@/lib/http/request-id";
import { runtime } from "./runtime";

/** The service's door for what concerns a login and no workshop: who it is, the caller has made sure of. */
export async function serviceContext(): Promise<Pick<Context, "db" | "log" | "requestId" | "now">> {
  const { log, now, openServiceDb } = runtime();
  return { db: openServiceDb(), log, now, requestId: requestIdOf(await headers()) };
}

/** Whether strangers may make a login and a workshop here. */
export function isSignUpOpen(): boolean {
  return serverEnv().SIGN_UP === "open";
}

/** Throws `forbidden` with reason `sign_up_closed` unless they may. */
export function requireOpenSignUp(): void {
  if (!isSignUpOpen()) throw new AppError("forbidden", { reason: "sign_up_closed" });
}
