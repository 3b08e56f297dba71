import { resolve } from "node:path";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** Rooms are found where they are, by their alias; only `app` is copied beside this file. */
export default withNextIntl({
  poweredByHeader: false,
  turbopack: { root: resolve(import.meta.dirname, "../../..") },
  // What is measured is checked with the product.
  typescript: { ignoreBuildErrors: true },
});
