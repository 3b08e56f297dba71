"use server";

import { redirect } from "next/navigation";
import { serverAuth } from "@/lib/server/session";

/** Ends this browser's session. */
export async function signOut(): Promise<void> {
  const auth = await serverAuth();
  await auth.signOut();
  redirect("/sign-in");
}
