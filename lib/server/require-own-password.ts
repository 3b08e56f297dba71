import { z } from "zod";
import { type AuthAttempt, admitAuthAttempt } from "./admit-auth-attempt";
import { requirePerson, serverAuth } from "./session";
import type { Session } from "@/lib/supabase/server-auth";
import { readFields } from "./person-fields";

const fields = z.object({ currentPassword: z.string().min(1).max(1_000) });

/** Who is signed in, after they have shown their password once more; counted, so that nobody tries many. Throws `wrong_password`. */
export async function requireOwnPassword(form: FormData, attempt: AuthAttempt): Promise<Session> {
  const session = await requirePerson();
  const { currentPassword } = readFields(fields, form);
  const admitted = await admitAuthAttempt(attempt, session.email);
  await (await serverAuth()).checkPassword(session.email, currentPassword);
  // Mails are counted too: they reach somebody else's mailbox.
  if (attempt === "password-check") await admitted.succeeded();
  return session;
}
