import { z } from "zod";
import type { ServerEnv } from "@/lib/env/server";
import { hint, ok, wrong, type Finding } from "./finding";

/** What GoTrue tells everybody about itself (`GET /settings`). */
const settings = z.object({
  disable_signup: z.boolean(),
  external: z.object({ email: z.boolean() }),
});

type AuthSettings = Pick<ServerEnv, "SUPABASE_URL" | "SUPABASE_PUBLISHABLE_KEY" | "SIGN_UP">;

const patienceMs = 10_000;

/** Whether the authentication server has the settings of `supabase/config.toml`, as far as it tells. */
export async function checkAuth({
  SUPABASE_URL: url,
  SUPABASE_PUBLISHABLE_KEY: publishableKey,
  SIGN_UP: wanted,
}: AuthSettings): Promise<Finding[]> {
  const answer = await askSettings(url, publishableKey);
  if (answer === null) {
    return [wrong("The authentication server does not answer: is SUPABASE_PUBLISHABLE_KEY right?")];
  }
  const mailLinks = hint(
    "Links in mails lead to the project's site URL, which no key can read: SITE_URL=… npx supabase config push sets it",
  );
  return [
    checkSignUp(answer.disable_signup ? "closed" : "open", wanted),
    answer.external.email
      ? ok("Signing in with a mail address is on")
      : wrong("Signing in with a mail address is off: npx supabase config push"),
    mailLinks,
  ];
}

/** The pages and the authentication server have to say the same, or one promises what the other refuses. */
function checkSignUp(found: "open" | "closed", wanted: "open" | "closed"): Finding {
  if (found === wanted)
    return ok(found === "open" ? "Everybody can sign up" : "Nobody can sign up by themselves");
  return wrong(
    `SIGN_UP is ${wanted}, the authentication server's sign-up is ${found}: set enable_signup in supabase/config.toml, then SITE_URL=… npx supabase config push`,
  );
}

async function askSettings(url: string, key: string): Promise<z.infer<typeof settings> | null> {
  try {
    const response = await fetch(`${url}/auth/v1/settings`, {
      headers: { apikey: key },
      signal: AbortSignal.timeout(patienceMs),
    });
    return settings.parse(await response.json());
  } catch {
    return null;
  }
}
