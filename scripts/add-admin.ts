import { randomBytes } from "node:crypto";
import { AppError } from "@/lib/core/errors";
import { startEnv } from "@/lib/env/start";
import { addPlatformAdmin } from "@/lib/operations";
import { createRestDb } from "@/lib/supabase/create-rest-db";
import { explained, StartFailure } from "./start/failure";
import { reachBackend } from "./start/reach-backend";
import { readablePassword } from "./start/readable-password";
import { runScript } from "./start/run-script";

const usage = 'npm run admin:add -- MAIL ["NAME"]';

await runScript(async (processes) => {
  const env = explained(() => startEnv());
  const [email, name = email] = process.argv.slice(2);
  if (!email || !name) throw new StartFailure(`Wrong arguments: ${usage}`);
  const password = readablePassword(randomBytes(12));
  const { url, secretKey } = await reachBackend(processes, env);
  const db = createRestDb({ url, key: secretKey });
  const { isNewLogin } = await addPlatformAdmin(db, { email, name, password }).catch(explain);
  console.log(`${email} is a platform admin now.`);
  const site = env.SITE_URL ?? `http://localhost:${env.PORT}`;
  console.log(
    isNewLogin
      ? `Sign in at ${site}/sign-in with the password ${password}, and see ${site}/admin.`
      : `The login was there already; its password is as before. See ${site}/admin.`,
  );
  return 0;
});

function explain(cause: unknown): never {
  if (!(cause instanceof AppError)) throw cause;
  const lines = cause.issues.map(({ path, rule }) => `${path}: ${rule}`);
  throw new StartFailure([...(lines.length > 0 ? lines : [cause.message]), usage].join("\n"), {
    cause,
  });
}
