import { cachePresets } from "./cache-control";

export const streamHeaders = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": cachePresets.stream,
  // nginx collects responses unless told otherwise.
  "x-accel-buffering": "no",
};

/** One server-sent event; `data` travels as one line of JSON. `id` is what a client that comes back says it has seen. */
export type ServerEvent = { event: string; data: unknown; id?: string };

export type SseOptions = {
  /** Turns a failure in mid-stream into the last event; the status line has long been sent. */
  toErrorEvent: (error: unknown) => ServerEvent;
  /** Is handed the work, so that a host that stops after the response waits for it. @default nobody waits */
  keepAlive?: (work: Promise<void>) => void;
  /** Proxies drop silent connections, many after 30 s or 60 s. @default 15000 */
  heartbeatMs?: number;
};

/** How a stream went: read to its end, ended by an error event, or left by its reader before. */
export type StreamEnd = "complete" | "failed" | "aborted";

const ends = new WeakMap<Response, Promise<StreamEnd>>();

/** Settles when nothing more happens for this response; null for one that is no stream of `sse`. */
export function streamEnd(response: Response): Promise<StreamEnd> | null {
  return ends.get(response) ?? null;
}

/** Streams events as they come. The source is always read to its end: what a turn stores does not depend on who listens. */
export function sse(events: AsyncIterable<ServerEvent>, options: SseOptions): Response {
  const encoder = new TextEncoder();
  let heartbeat: NodeJS.Timeout | undefined;
  let isListening = true;
  const end = Promise.withResolvers<StreamEnd>();

  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => {
        if (isListening) controller.enqueue(encoder.encode(text));
      };
      heartbeat = setInterval(() => send(": still here\n\n"), options.heartbeatMs ?? 15_000);
      const work = pump(events, (event) => send(formatEvent(event)), options.toErrorEvent).then(
        (outcome) => {
          clearInterval(heartbeat);
          end.resolve(isListening ? outcome : "aborted");
          if (isListening) controller.close();
        },
      );
      options.keepAlive?.(work);
    },
    cancel() {
      isListening = false;
      clearInterval(heartbeat);
    },
  });

  const response = new Response(stream, { headers: streamHeaders });
  ends.set(response, end.promise);
  return response;
}

async function pump(
  events: AsyncIterable<ServerEvent>,
  send: (event: ServerEvent) => void,
  toErrorEvent: SseOptions["toErrorEvent"],
): Promise<"complete" | "failed"> {
  try {
    for await (const event of events) send(event);
    return "complete";
  } catch (error) {
    send(toErrorEvent(error));
    return "failed";
  }
}

/** An event as it travels. */
export function formatEvent({ event, data, id }: ServerEvent): string {
  return `${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
