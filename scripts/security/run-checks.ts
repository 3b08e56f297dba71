import { checkAdminPages, checkForeignPages } from "./check-admin-pages";
import { checkHeaders } from "./check-headers";
import { checkMalformed } from "./check-malformed";
import { checkPages } from "./check-pages";
import { checkRoles } from "./check-roles";
import { checkSenders } from "./check-senders";
import { checkTokens } from "./check-tokens";
import { checkVisitors } from "./check-visitors";
import type { Finding } from "./finding";
import { openWorld, type World } from "./world";

type Area = { name: string; check: (world: World) => Promise<Finding[]> };

/** What deletes comes late, and what uses limits up last. */
const areas: readonly Area[] = [
  { name: "security headers", check: checkHeaders },
  { name: "forged keys", check: checkTokens },
  { name: "senders and hosts", check: checkSenders },
  { name: "visitors", check: checkVisitors },
  { name: "pages of the owner", check: checkPages },
  { name: "pages of admins", check: checkAdminPages },
  { name: "pages of strangers", check: checkForeignPages },
  { name: "roles and workshops", check: checkRoles },
  { name: "malformed requests", check: checkMalformed },
];

/** Runs every check against a running installation, prints a table and what did not hold, and returns the sums. */
export async function runChecks(
  base: string,
  password: string,
  options: { isShort: boolean },
): Promise<{ passed: number; failed: number }> {
  const world = await openWorld(base, password, options);
  const sums = { passed: 0, failed: 0 };
  for (const { name, check } of areas) {
    const startedAt = performance.now();
    const findings = await check(world);
    const failed = findings.filter(({ isOk }) => !isOk);
    sums.passed += findings.length - failed.length;
    sums.failed += failed.length;
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    const counts = `${findings.length - failed.length} of ${findings.length}`;
    console.log(
      `${failed.length > 0 ? "✗" : "✓"} ${name.padEnd(22)} ${counts.padStart(12)} ${seconds.padStart(8)} s`,
    );
    for (const finding of failed) console.log(`    ${finding.name}: ${finding.detail}`);
  }
  return sums;
}
