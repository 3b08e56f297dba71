/** Numbers and names of ours: never what a person wrote, never an address as it was asked. */
export type SpanFacts = Readonly<Record<string, string | number>>;

/** What a request or a job did on its way and has finished; times as `performance.now()` tells them. */
export type SpanPart = {
  name: string;
  startedMs: number;
  endedMs: number;
  facts?: SpanFacts;
  isError?: boolean;
};

/** A request or a job under way. */
export interface OpenSpan {
  /** Adds a part that is finished. */
  add(part: SpanPart): void;
  /** Begins a part that has parts of its own. */
  open(name: string): OpenSpan;
  end(outcome: { name?: string; facts?: SpanFacts; isError: boolean }): void;
}

/** Where traces go. */
export interface Traces {
  /** Begins a trace, or goes on with the caller's (`traceparent`, W3C Trace Context). */
  open(name: string, traceparent?: string): OpenSpan;
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** Next bundles routes apart, each with a copy of this module: all share one. */
const holder: typeof globalThis & { carbotTraces?: Traces | null } = globalThis;

/** This process' traces; null where nobody collects any. */
export function traces(): Traces | null {
  return holder.carbotTraces ?? null;
}

/** From now on traces go there. */
export function sendTracesTo(to: Traces | null): void {
  holder.carbotTraces = to;
}
