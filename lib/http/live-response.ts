import { formatEvent, streamHeaders, type ServerEvent } from "./sse";

/** A stream without an end of its own, as whoever feeds it sees it. */
export type LiveStream = {
  /** Sends an event; a client that does not take what it is sent is let go. */
  send: (event: ServerEvent) => void;
  /** Ends the stream, and says when to come back. */
  end: (retryMs: number) => void;
};

export type LiveOptions = {
  /** How soon a client opens a lost stream again. @default 2000 */
  retryMs?: number;
  /** Where the client is now, sent with each sign of life, so that it comes back to there. */
  cursor?: () => string | null;
};

/** Proxies drop silent connections, many after 30 s. */
const heartbeatMs = 15_000;
/** Some proxies hand nothing on before they have this much. */
const padding = `:${" ".repeat(2_048)}\n`;
/** What may wait for a client that does not read. */
const maxWaitingBytes = 256 * 1024;

const beats = new Set<() => void>();
let heart: NodeJS.Timeout | undefined;

/** One timer for all streams of the process. */
function beatFor(beat: () => void): () => void {
  beats.add(beat);
  heart ??= setInterval(() => {
    for (const each of beats) each();
  }, heartbeatMs);
  return () => {
    beats.delete(beat);
    if (beats.size > 0) return;
    clearInterval(heart);
    heart = undefined;
  };
}

/**
 * An event stream that lasts until either side ends it. `start` feeds it and returns what is to be done at its end, which is called
 * once, whoever ended it.
 */
export function liveResponse(
  start: (stream: LiveStream) => () => void,
  { retryMs = 2_000, cursor = () => null }: LiveOptions = {},
): Response {
  const encoder = new TextEncoder();
  let finish: (() => void) | undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let isOpen = true;
        const write = (text: string) => {
          if (!isOpen) return;
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) < -maxWaitingBytes) close();
        };
        const close = () => {
          if (!isOpen) return;
          finish?.();
          controller.close();
        };
        const stopBeating = beatFor(() => {
          const id = cursor();
          write(formatEvent({ event: "beat", data: {}, ...(id !== null && { id }) }));
        });
        let onEnd: (() => void) | undefined;
        finish = () => {
          if (!isOpen) return;
          isOpen = false;
          stopBeating();
          onEnd?.();
        };
        write(`${padding}retry: ${retryMs}\n\n`);
        const atEnd = start({
          send: (event) => write(formatEvent(event)),
          end: (comeBackMs) => {
            write(
              `retry: ${comeBackMs}\n${formatEvent({ event: "bye", data: { retryMs: comeBackMs } })}`,
            );
            close();
          },
        });
        if (isOpen) onEnd = atEnd;
        else atEnd();
      },
      cancel: () => finish?.(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 16 * 1024 }),
  );
  return new Response(body, { headers: streamHeaders });
}

/** What `HEAD` gets: a stream that nobody reads would never end. */
export function liveHead(): Response {
  return new Response(null, { headers: streamHeaders });
}
