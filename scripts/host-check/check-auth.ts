import { z } from "zod";
import { hint, ok, wrong, type Finding } from "./finding";

/** What GoTrue tells everybody about itself (`GET /settings`). */
const settings = z.object({
  disable_signup: z.boolean(),
  external: z.object({ email: z.boolean() }),
});

const patienceMs = 10_000;

/** Whether the authentication server has the settings of `supabase/config.toml`, as far as it tells. */
export async function checkAuth(url: string, publishableKey: string): Promise<Finding[]> {
  const answer = await askSettings(url, publishableKey);
  if (answer === null) {
    return [wrong("The authentication server does not answer: is SUPABASE_PUBLISHABLE_KEY right?")];
  }
  const mailLinks = hint(
    "Links in mails lead to the project's site URL, which no key can read: SITE_URL=… npx supabase config push sets it",
  );
  return [
    answer.disable_signup
      ? ok("Nobody can sign up by themselves")
      : wrong("Everybody can sign up: SITE_URL=… npx supabase config push"),
    answer.external.email
      ? ok("Signing in with a mail address is on")
      : wrong("Signing in with a mail address is off: npx supabase config push"),
    mailLinks,
  ];
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
