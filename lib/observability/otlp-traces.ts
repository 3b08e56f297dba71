import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
} from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import { readTraceparent } from "./traceparent";
import type { OpenSpan, SpanPart, Traces } from "./traces";

export type OtlpOptions = {
  /** The collector's address, before `/v1/traces`. */
  endpoint: string;
  headers: Record<string, string>;
  /** Of the traces that begin here; who sends a `traceparent` has decided already. */
  share: number;
  service: string;
  release: string;
  program: "web" | "worker";
};

/**
 * Sends traces to a collector by OTLP over HTTP. The provider is not the process' global one: libraries that look for that, as Next does,
 * would add spans with addresses as they were asked.
 */
export function createOtlpTraces(options: OtlpOptions): Traces {
  const { endpoint, headers, share, service, release, program } = options;
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, headers });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      "service.name": service,
      "service.version": release,
      "carbot.program": program,
    }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer("carbot");

  const openUnder = (name: string, kind: SpanKind, parent: Context): OpenSpan => {
    const span = tracer.startSpan(name, { kind }, parent);
    const own = trace.setSpan(ROOT_CONTEXT, span);
    return {
      add: (part) => addPart(part, own),
      open: (partName) => openUnder(partName, SpanKind.INTERNAL, own),
      end({ name: lastName, facts = {}, isError }) {
        if (lastName !== undefined) span.updateName(lastName);
        span.setAttributes(facts);
        close(span, isError);
      },
    };
  };

  const addPart = (
    { name, startedMs, endedMs, facts = {}, isError = false }: SpanPart,
    to: Context,
  ) => {
    const place = { kind: SpanKind.CLIENT, startTime: epochMs(startedMs), attributes: facts };
    close(tracer.startSpan(name, place, to), isError, epochMs(endedMs));
  };

  return {
    open: (name, traceparent) => openUnder(name, SpanKind.SERVER, parentOf(traceparent)),
    flush: () => provider.forceFlush(),
    close: () => provider.shutdown(),
  };
}

const epochMs = (ms: number) => performance.timeOrigin + ms;

function close(span: Span, isError: boolean, endTime?: number): void {
  if (isError) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(endTime);
}

function parentOf(traceparent: string | undefined): Context {
  const caller = readTraceparent(traceparent);
  return caller === null
    ? ROOT_CONTEXT
    : trace.setSpanContext(ROOT_CONTEXT, { ...caller, isRemote: true });
}
