import { resolve } from "node:path";
import type { NextConfig } from "next";
import product from "../../../next.config";

const config: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: product.serverExternalPackages ?? [],
  turbopack: { root: resolve(import.meta.dirname, "../../..") },
  // What is measured is checked with the product.
  typescript: { ignoreBuildErrors: true },
};

export default config;
