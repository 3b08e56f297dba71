import {
  createTransport,
  ServerRuntimeClient,
  type ErrorEvent,
  type Event,
  type StackFrame,
  type TransportMakeRequestResponse,
} from "@sentry/core";
import type { ErrorReport, ErrorReports } from "./error-reports";

export type SentryOptions = {
  dsn: string;
  release: string;
  program: "web" | "worker";
  /** Reaches the server and bounds how long it may take. */
  fetch: typeof fetch;
};

/**
 * Sends error reports to a server that speaks as Sentry does. The library's core alone, without integrations: nothing is caught, read or
 * sent but what is handed over here.
 */
export function createSentryReports({ dsn, release, program, fetch }: SentryOptions): ErrorReports {
  const client = new ServerRuntimeClient({
    dsn,
    release,
    integrations: [],
    sendClientReports: false,
    sendDefaultPii: false,
    stackParser: () => [],
    beforeSend: strip,
    transport: (options) => createTransport(options, ({ body }) => post(fetch, options.url, body)),
  });
  client.init();
  return {
    send: (report) => void client.captureEvent(toEvent(report, program)),
    close: async () => void (await client.close(closeMs)),
  };
}

/** How long what is on its way may take when a process ends. */
const closeMs = 2_000;

async function post(
  send: typeof fetch,
  url: string,
  body: string | Uint8Array,
): Promise<TransportMakeRequestResponse> {
  const response = await send(url, {
    method: "POST",
    body: typeof body === "string" ? body : new Uint8Array(body),
    headers: { "content-type": "application/x-sentry-envelope" },
  });
  await response.arrayBuffer();
  return {
    statusCode: response.status,
    headers: {
      "x-sentry-rate-limits": response.headers.get("x-sentry-rate-limits"),
      "retry-after": response.headers.get("retry-after"),
    },
  };
}

function toEvent({ event, error, tags }: ErrorReport, program: string): Event {
  const frames = error?.frames.map(toFrame) ?? [];
  const [thrown] = frames;
  return {
    level: "error",
    platform: "node",
    logger: event,
    tags: { ...tags, program },
    // What is one fault: where it was thrown and why, whoever met it.
    fingerprint: [
      event,
      error?.name ?? "",
      error?.reason ?? "",
      `${thrown?.filename} ${thrown?.function}`,
    ],
    ...(error === null
      ? { message: event }
      : {
          exception: {
            values: [
              {
                type: error.name,
                value: error.reason ?? event,
                stacktrace: { frames: frames.toReversed() },
              },
            ],
          },
        }),
  };
}

/** `at name (file:line:column)`, or without a name; a machine's folders are left out. */
function toFrame(line: string): StackFrame {
  const [, name, place = ""] = /^at (?:(.+?) \()?(.+?)\)?$/.exec(line) ?? [];
  const [, file = place, row, column] = /^(.*):(\d+):(\d+)$/.exec(place) ?? [];
  return {
    filename: file.replace(/^file:\/\//, "").replace(`${process.cwd()}/`, ""),
    ...(name !== undefined && { function: name }),
    ...(row !== undefined && { lineno: Number(row), colno: Number(column) }),
    in_app: !file.includes("node_modules") && !file.startsWith("node:"),
  };
}

/** Lets through what `toEvent` has made and nothing that the library adds of itself, such as the machine's name. */
function strip(event: ErrorEvent): ErrorEvent {
  const { event_id, timestamp, level, platform, logger, release, tags, fingerprint } = event;
  const { message, exception } = event;
  const ours = { event_id, timestamp, level, platform, logger, release };
  const kept = { ...ours, tags, fingerprint, message, exception };

  return {
    type: undefined,
    ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
  };
}
