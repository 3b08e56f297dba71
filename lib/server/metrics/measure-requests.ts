import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Metrics } from "@/lib/observability/metrics";
import { openRequestCost } from "@/lib/observability/request-cost";
import { routeName } from "./route-name";

type Started = { request: IncomingMessage; response: ServerResponse };

const holder: typeof globalThis & { carbotMeasuresRequests?: boolean } = globalThis;

/**
 * Times every request of this process from its head to the last byte of its answer, whoever answers it: routes, pages, server actions,
 * files. A streamed turn counts at its end; streams that stay open by intent are not timed at all.
 */
export function measureRequests(metrics: Metrics): void {
  if (holder.carbotMeasuresRequests) return;
  holder.carbotMeasuresRequests = true;
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as Started;
    const startedMs = performance.now();
    const cost = openRequestCost();
    response.once("close", () => {
      if (isOpenStream(request)) return;
      const [path = "/"] = (request.url ?? "/").split("?");
      metrics.time({
        ...routeName(methodOf(request), path, isAction(request)),
        ms: performance.now() - startedMs,
        isError: response.statusCode >= 500 || cost.hasFailed,
        dbCalls: cost.dbCalls,
        dbMs: cost.dbMs,
      });
    });
  });
}

const isOpenStream = ({ url = "" }: IncomingMessage) => /^\/api\/.*\/live(?:\?|$)/.test(url);

/** Methods that we know; whatever else a client may write there is one. */
const methodOf = ({ method = "" }: IncomingMessage) =>
  /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(method) ? method : "OTHER";

function isAction({ method, headers }: IncomingMessage): boolean {
  const isForm = headers["content-type"]?.startsWith("multipart/form-data") ?? false;
  return method === "POST" && (headers["next-action"] !== undefined || isForm);
}
