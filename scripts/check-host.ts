import { parseServerEnv } from "@/lib/env/server";
import { childProcessEnv } from "@/lib/env/child-process";
import { createRestDb } from "@/lib/supabase/create-rest-db";
import { checkAuth } from "./host-check/check-auth";
import { checkDatabase } from "./host-check/check-database";
import { checkPooler, checkRedis, checkSite } from "./host-check/check-services";
import { explained } from "./start/failure";
import { runScript } from "./start/run-script";

const marks = { ok: "✓", wrong: "✗", hint: "·" } as const;

await runScript(async () => {
  const env = explained(() => parseServerEnv(childProcessEnv({})));
  const db = createRestDb({ url: env.SUPABASE_URL, key: env.SUPABASE_SECRET_KEY });
  const findings = [
    ...(await checkDatabase(db)),
    ...(await checkPooler(env)),
    ...(await checkAuth(env)),
    ...(await checkRedis(env)),
    ...(await checkSite(env)),
  ];
  for (const { state, text } of findings) console.log(`${marks[state]} ${text}`);
  const problems = findings.filter(({ state }) => state === "wrong").length;
  console.log(problems === 0 ? "\nNothing stands in the way." : `\n${problems} to mend.`);
  return problems === 0 ? 0 : 1;
});
