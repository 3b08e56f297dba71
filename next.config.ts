import createNextIntlPlugin from "next-intl/plugin";
import type { NextConfig } from "next";
import { publicRewrites } from "./lib/core/public-pages";
import { commonHeaders } from "./lib/http/security-headers";
import { packedFileRules } from "./scripts/widget/packed-files";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** The widget's files are for every site; only the loader's address stays the same from build to build. */
const widgetHeaders = (cacheControl: string) => [
  { key: "access-control-allow-origin", value: "*" },
  { key: "cross-origin-resource-policy", value: "cross-origin" },
  { key: "cache-control", value: cacheControl },
];
const shortCache = "public, max-age=300, stale-while-revalidate=86400";
const longCache = "public, max-age=31536000, immutable";

/** Where no listener of ours stands in front; what a page has instead, the proxy says (lib/server/guard-page.ts). */
const everywhere = Object.entries(commonHeaders).map(([key, value]) => ({ key, value }));

/** Of everything but an uploaded file. */
const maxBodyBytes = 64 * 1024;

const packed = packedFileRules("public");

const config: NextConfig = {
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/widget.js", headers: widgetHeaders(shortCache) },
    { source: "/widget/:version/:file*", headers: widgetHeaders(longCache) },
    { source: "/widget/latest/:file*", headers: widgetHeaders(shortCache) },
    ...packed.headers,
  ],
  rewrites: async () => ({
    beforeFiles: packed.rewrites,
    afterFiles: publicRewrites,
    fallback: [],
  }),
  // The proxy copies request bodies; the one address that takes more is not the proxy's (proxy.ts).
  experimental: {
    proxyClientMaxBodySize: maxBodyBytes,
    serverActions: { bodySizeLimit: maxBodyBytes },
  },
  // The reading process of a function without our sources; the build makes it before Next looks.
  outputFileTracingIncludes: { "/api/jobs/run": ["./dist/document-reader.mjs"] },
  // Loaded by Node as they are: bundling them took half of the build's time and memory.
  serverExternalPackages: [
    "@ai-sdk/anthropic",
    "@ai-sdk/openai",
    "@ai-sdk/openai-compatible",
    "@opentelemetry/exporter-trace-otlp-http",
    "@opentelemetry/resources",
    "@opentelemetry/sdk-trace",
    "@sentry/core",
    "@supabase/ssr",
    "@supabase/supabase-js",
    "@upstash/ratelimit",
    "@upstash/redis",
    "ai",
    "cockatiel",
    "date-holidays",
    "file-type",
    "parse5",
    "postgres",
    "rate-limiter-flexible",
    "saxes",
    "undici",
    "unpdf",
    "yauzl",
  ],
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  turbopack: { root: import.meta.dirname },
};

export default withNextIntl(config);
