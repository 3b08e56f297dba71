import type { Logger } from "@/lib/core/context";
import type { ServerEnv } from "@/lib/env/server";
import { sendErrorsTo } from "@/lib/observability/error-reports";
import { fetchWithin } from "../fetch-within";
import { releaseName } from "./release-name";

const withinMs = 5_000;

/** Sends error reports where the environment says; without it nothing of Sentry's is loaded. */
export async function startErrorReports(
  { SENTRY_DSN: dsn }: Pick<ServerEnv, "SENTRY_DSN">,
  program: "web" | "worker",
  log: Logger,
): Promise<void> {
  if (dsn === undefined) return;
  try {
    const { createSentryReports } = await import("@/lib/observability/sentry-reports");
    const fetch = fetchWithin(withinMs);
    sendErrorsTo(createSentryReports({ dsn, release: releaseName(), program, fetch }));
  } catch (error) {
    log.error("error_reports_not_started", { error });
  }
}
