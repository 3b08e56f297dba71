import { cutText } from "@/lib/core/text";
import type { Logger } from "@/lib/core/context";
import { errorReports } from "@/lib/observability/error-reports";
import { requestCost } from "@/lib/observability/request-cost";
import type { Metrics } from "@/lib/observability/metrics";
import { toErrorReport } from "@/lib/observability/to-error-report";

type Fields = Record<string, unknown>;

const textOf = (value: unknown) => (typeof value === "string" ? cutText(value, 80) : "");
const numberOf = (value: unknown) => (typeof value === "number" ? value : 0);

/** What is read off the log on its way: the lines are written anyway, and say what was called and how it went. */
const readers: Readonly<Record<string, (fields: Fields, metrics: Metrics) => void>> = {
  // Who was not let in, and why: wrong tokens, foreign origins, too many. A slug of ours, so there are few.
  request: ({ status, refusal }, metrics) => {
    if (typeof refusal !== "string" || ![401, 403, 429].includes(numberOf(status))) return;
    metrics.count("security", textOf(refusal));
  },
  sign_in_refused: (_, metrics) => metrics.count("security", "sign_in_refused"),
  model_turn: ({ model, ms, failure }, metrics) => {
    metrics.time({
      kind: "model",
      route: textOf(model) || "model",
      ms: numberOf(ms),
      isError: failure !== null && failure !== undefined,
    });
    traceModel({ model: textOf(model) || "model", ms: numberOf(ms), failure: textOf(failure) });
    if (typeof failure === "string") metrics.count("model_failures", textOf(failure));
  },
  job_done: ({ job, ms }, metrics) =>
    metrics.time({ kind: "job", route: textOf(job), ms: numberOf(ms), isError: false }),
  job_failed: ({ job, ms }, metrics) =>
    metrics.time({ kind: "job", route: textOf(job), ms: numberOf(ms), isError: true }),
  job_buried: ({ job }, metrics) => metrics.count("buried_jobs", textOf(job)),
};

/** A part of the turn at hand; the line is written when the model has just answered or failed. */
function traceModel({ model, ms, failure }: { model: string; ms: number; failure: string }): void {
  const endedMs = performance.now();
  requestCost()?.span?.add({
    name: `model ${model}`,
    startedMs: endedMs - ms,
    endedMs,
    facts: failure === "" ? {} : { "carbot.failure": failure },
    isError: failure !== "",
  });
}

/** A log that tells the metrics of what they keep, and whoever collects error reports of errors. */
export function observeLog(log: Logger, metrics: Metrics): Logger {
  const watch =
    (write: Logger["info"]): Logger["info"] =>
    (event, fields = {}) => {
      if (Object.hasOwn(readers, event)) readers[event]?.(fields, metrics);
      write(event, fields);
    };
  const report: Logger["error"] = (event, fields = {}) => {
    log.error(event, fields);
    errorReports()?.send(toErrorReport(event, fields));
  };
  return { info: watch(log.info), warn: watch(log.warn), error: watch(report) };
}
