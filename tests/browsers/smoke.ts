// Widget and dashboard in the browsers that Playwright does not drive as Debian has them, against a running installation:
// DEMO_PASSWORD=… node --import tsx tests/browsers/smoke.ts http://127.0.0.1:3000
import { childProcessEnv } from "@/lib/env/child-process";
import { findMissing } from "@/scripts/test/find-other-browsers";
import { openFirefox } from "./firefox";
import { walkThrough } from "./walk";
import { openWebkit } from "./webkit";

const [base = ""] = process.argv.slice(2);
const { DEMO_PASSWORD: password = "", PATH: path = "" } = childProcessEnv({});
const browsers = { firefox: openFirefox, webkit: openWebkit } as const;
const tally = { passed: 0, failed: 0, skipped: 0 };

for (const kind of ["firefox", "webkit"] as const) {
  const missing = findMissing(path, kind);
  if (missing.length > 0) {
    tally.skipped += 1;
    console.log(`${kind}: skipped, it is not here (Debian: apt-get install ${missing.join(" ")})`);
    continue;
  }
  const browser = await browsers[kind]();
  try {
    await walkThrough(browser, base, password, (name, isFine) => {
      tally[isFine ? "passed" : "failed"] += 1;
      console.log(`${isFine ? "✓" : "✗"} ${kind}: ${name}`);
    });
  } catch (error) {
    tally.failed += 1;
    console.log(`✗ ${kind}: ${String(error)}`);
  } finally {
    await browser.close();
  }
}
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.send?.({ tally });
process.exitCode = tally.failed > 0 ? 1 : 0;
