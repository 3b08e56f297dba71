import { resolve } from "node:path";
import type { NextConfig } from "next";
import product from "@/next.config";

/** The product's, so that nothing but the proxy differs; rooms are found where they are, and only `app` is copied beside this file. */
const config: NextConfig = {
  ...product,
  turbopack: { ...product.turbopack, root: resolve(import.meta.dirname, "../../..") },
  // What is measured is checked with the product.
  typescript: { ignoreBuildErrors: true },
};

export default config;
