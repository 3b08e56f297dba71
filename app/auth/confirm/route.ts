import { redirect } from "next/navigation";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { serverAuth } from "@/lib/server/session";

const link = z.object({
  token_hash: z.string().regex(/^[\x21-\x7e]{1,500}$/),
  type: z.enum(["signup", "recovery", "magiclink", "email_change"]),
});

/** The address in our mails: turns the link into a session and leads on; an old or broken link to a new one. */
export async function GET(request: Request): Promise<never> {
  const query = link.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) redirect("/forgot-password?problem=link-expired");
  const { done, asksAnew } = ways[query.data.type];
  redirect((await isAccepted(query.data)) ? done : `${asksAnew}?problem=link-expired`);
}

/** Where each kind of link leads, and where a new one is to be had. */
const ways: Record<z.infer<typeof link>["type"], { done: string; asksAnew: string }> = {
  signup: { done: "/welcome", asksAnew: "/sign-up" },
  recovery: { done: "/reset-password", asksAnew: "/forgot-password" },
  magiclink: { done: "/dashboard", asksAnew: "/sign-in-link" },
  email_change: { done: "/account?notice=email-changed", asksAnew: "/account" },
};

async function isAccepted({ token_hash: tokenHash, type }: z.infer<typeof link>): Promise<boolean> {
  try {
    const auth = await serverAuth();
    await auth.verifyLink({ tokenHash, type });
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code !== "unavailable") return false;
    throw error;
  }
}
