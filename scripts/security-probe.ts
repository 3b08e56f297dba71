import { parseArgs } from "node:util";
import { isLoopback } from "@/lib/core/loopback";
import { runChecks } from "./security/run-checks";
import { StartFailure } from "./start/failure";
import { runScript } from "./start/run-script";
import { formatTally } from "./test/tally";

const usage =
  "Usage: npm run security:probe -- URL PASSWORD [--short]. URL is a throw-away installation with the demo workshops, on this machine; PASSWORD is its demo password.";

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { short: { type: "boolean", default: false } },
  });
  const [base = "", password = ""] = positionals;
  // It writes, deletes and sends thousands of requests: never at somebody else's.
  const isOurs = URL.canParse(base) && isLoopback(new URL(base).hostname);
  if (!isOurs || password === "") throw new StartFailure(usage);
  const sums = await runChecks(new URL(base).origin, password, { isShort: values.short });
  console.log(`\n${formatTally({ ...sums, skipped: 0 })}`);
  return sums.failed > 0 ? 1 : 0;
});
