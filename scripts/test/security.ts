import { runChecks } from "../security/run-checks";
import type { Step } from "./checks";
import { withProduct } from "./with-product";

/** The short form of `npm run security:probe`, on a product of its own, whose limits nobody has used up. */
export const securityStep: Step = {
  name: "security",
  run: () =>
    withProduct("security", async ({ url, demoPassword }) => ({
      ...(await runChecks(url, demoPassword ?? "", { isShort: true })),
      skipped: 0,
    })),
};
