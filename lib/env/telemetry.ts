import { z } from "zod";
import { httpUrl } from "./values";

/** `name=value` pairs, separated by commas, as OpenTelemetry writes them. */
const headerList = z
  .string()
  .transform((list) => list.split(",").map((pair) => pair.split("=")))
  .refine(
    (pairs) =>
      pairs.every(([name = "", ...value]) => /^[\w-]+$/.test(name.trim()) && value.length > 0),
    "must be name=value pairs, separated by commas",
  )
  .transform((pairs) =>
    Object.fromEntries(pairs.map(([name = "", ...value]) => [name.trim(), value.join("=").trim()])),
  );

const ratio = z.coerce
  .number("must be a number")
  .min(0, "must be at least 0")
  .max(1, "must be at most 1");

/** `https://key@host/project`, with a password as older servers have it. */
const dsn = z
  .url({ protocol: /^https?$/, error: "must be an address such as https://key@host/1" })
  .refine(
    (url) => /^https?:\/\/\w+(?::\w+)?@[^/]+\/(?:.*\/)?\d+$/.test(url),
    "must have a key and end in a project's number",
  );

/** Where traces and error reports go; without an address there are none. */
export const telemetryVariables = {
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  /** What the collector wants to see, such as a key. */
  OTEL_EXPORTER_OTLP_HEADERS: headerList.optional(),
  OTEL_SERVICE_NAME: z.string().max(80, "must have at most 80 characters").default("carbot"),
  /** Which share of the traces that begin here is sent. */
  OTEL_TRACES_SAMPLER_ARG: ratio.default(1),
  /** A server that takes error reports as Sentry does. */
  SENTRY_DSN: dsn.optional(),
};
