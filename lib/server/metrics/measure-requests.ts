import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { requestIdHeader } from "@/lib/http/request-id";
import type { Metrics } from "@/lib/observability/metrics";
import { openRequestCost, type RequestCost } from "@/lib/observability/request-cost";
import { traces, type OpenSpan, type SpanFacts } from "@/lib/observability/traces";
import { routeName, type RouteName } from "./route-name";

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
    const cost = openRequestCost(openSpan(request), () =>
      nameOf(request).route.replace(/^\w+ /, ""),
    );
    response.once("close", () => {
      if (isOpenStream(request)) return;
      const named = nameOf(request);
      const isError = response.statusCode >= 500 || cost.hasFailed;
      const { dbCalls, dbMs } = cost;
      metrics.time({ ...named, ms: performance.now() - startedMs, isError, dbCalls, dbMs });
      cost.span?.end({
        name: named.kind === "api" ? named.route : `${methodOf(request)} ${named.route}`,
        facts: { ...factsOf(request, response, cost), "carbot.kind": named.kind },
        isError,
      });
    });
  });
}

function nameOf(request: IncomingMessage): RouteName {
  const [path = "/"] = (request.url ?? "/").split("?");
  return routeName(methodOf(request), path, isAction(request));
}

/** A stream that stays open is no trace: it would be told when nobody asks any more. */
function openSpan(request: IncomingMessage): OpenSpan | null {
  const to = traces();
  if (to === null || isOpenStream(request)) return null;
  const { traceparent } = request.headers;
  return to.open("request", typeof traceparent === "string" ? traceparent : undefined);
}

function factsOf(
  { headers }: IncomingMessage,
  { statusCode }: ServerResponse,
  { workshop, dbCalls }: RequestCost,
): SpanFacts {
  const requestId = headers[requestIdHeader];
  return {
    "http.response.status_code": statusCode,
    "carbot.db_calls": dbCalls,
    ...(workshop !== null && { "carbot.workshop": workshop }),
    ...(typeof requestId === "string" && { "carbot.request_id": requestId }),
  };
}

const isOpenStream = ({ url = "" }: IncomingMessage) => /^\/api\/.*\/live(?:\?|$)/.test(url);

/** Methods that we know; whatever else a client may write there is one. */
const methodOf = ({ method = "" }: IncomingMessage) =>
  /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(method) ? method : "OTHER";

function isAction({ method, headers }: IncomingMessage): boolean {
  const isForm = headers["content-type"]?.startsWith("multipart/form-data") ?? false;
  return method === "POST" && (headers["next-action"] !== undefined || isForm);
}
