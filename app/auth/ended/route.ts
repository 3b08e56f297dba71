import { redirect } from "next/navigation";
import { AppError } from "@/lib/core/errors";
import { serverAuth } from "@/lib/server/session";

/** Where a page leads whose session was ended elsewhere: takes what is left of it away, and nothing of a session that lasts. */
export async function GET(): Promise<never> {
  const auth = await serverAuth();
  const hasEnded = await auth.getPerson().then(() => false, isRefusal);
  if (hasEnded) await auth.signOut();
  redirect(hasEnded ? "/sign-in?notice=session-ended" : "/dashboard");
}

function isRefusal(error: unknown): boolean {
  if (error instanceof AppError && error.code === "unauthenticated") return true;
  throw error;
}
