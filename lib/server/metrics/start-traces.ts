import type { Logger } from "@/lib/core/context";
import type { ServerEnv } from "@/lib/env/server";
import { sendTracesTo } from "@/lib/observability/traces";
import { releaseName } from "./release-name";

type TraceEnv = Pick<
  ServerEnv,
  | "OTEL_EXPORTER_OTLP_ENDPOINT"
  | "OTEL_EXPORTER_OTLP_HEADERS"
  | "OTEL_SERVICE_NAME"
  | "OTEL_TRACES_SAMPLER_ARG"
>;

/** Sends traces where the environment says; without it nothing of OpenTelemetry is loaded. */
export async function startTraces(
  env: TraceEnv,
  program: "web" | "worker",
  log: Logger,
): Promise<void> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = env;
  if (endpoint === undefined) return;
  try {
    const { createOtlpTraces } = await import("@/lib/observability/otlp-traces");
    sendTracesTo(
      createOtlpTraces({
        endpoint,
        headers: env.OTEL_EXPORTER_OTLP_HEADERS ?? {},
        share: env.OTEL_TRACES_SAMPLER_ARG,
        service: env.OTEL_SERVICE_NAME,
        release: releaseName(),
        program,
      }),
    );
  } catch (error) {
    log.error("traces_not_started", { error });
  }
}
