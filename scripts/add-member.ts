import { randomBytes } from "node:crypto";
import { AppError } from "@/lib/core/errors";
import { startEnv } from "@/lib/env/start";
import { createRestDb } from "@/lib/supabase/create-rest-db";
import { addMember, type NewMember } from "@/lib/workshops";
import { explained, StartFailure } from "./start/failure";
import { reachBackend } from "./start/reach-backend";
import { readablePassword } from "./start/readable-password";
import { runScript } from "./start/run-script";

const usage =
  'npm run member:add -- SLUG MAIL ROLE ["NAME"], where ROLE is owner, reception, mechanic or viewer';

await runScript(async (processes) => {
  const env = explained(() => startEnv());
  const [slug, email, role, name = email] = process.argv.slice(2);
  if (!slug || !email || !role || !name) throw new StartFailure(`Wrong arguments: ${usage}`);
  const password = readablePassword(randomBytes(12));
  const { url, secretKey } = await reachBackend(processes, env);
  const db = createRestDb({ url, key: secretKey });
  // The verb checks the role; until then it is what was typed.
  const member = { slug, email, role: role as NewMember["role"], name, password };
  const { isNewLogin } = await addMember(db, member).catch(explain);
  console.log(`${email} is ${role} of ${slug} now.`);
  if (!isNewLogin) {
    console.log("The login was there already; its password is as before.");
    return 0;
  }
  const site = env.SITE_URL ?? `http://localhost:${env.PORT}`;
  console.log(`Sign in at ${site}/sign-in with the password ${password}`);
  console.log(`and choose another one at ${site}/forgot-password.`);
  return 0;
});

function explain(cause: unknown): never {
  if (!(cause instanceof AppError)) throw cause;
  const lines = cause.issues.map(({ path, rule }) => `${path}: ${rule}`);
  const why =
    cause.reason === "workshop_not_found" ? "slug: there is no such workshop" : cause.message;
  throw new StartFailure([...(lines.length > 0 ? lines : [why]), usage].join("\n"), { cause });
}
