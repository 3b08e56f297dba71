import { request, type IncomingHttpHeaders } from "node:http";

export type Call = {
  method?: string;
  headers?: Record<string, string>;
  cookie?: string | undefined;
  /** Bytes, text and forms go as they are, anything else as JSON. */
  body?: unknown;
};

/** What came back; status 0 when nothing did. */
export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  ms: number;
};

/** Asks the installation under test for an address exactly as it is written; never throws. */
export type Caller = (path: string, call?: Call) => Promise<Answer>;

const patienceMs = 15_000;

/** Not `fetch`, which would correct addresses and refuse some headers. */
export function createCaller(base: string): Caller {
  const { hostname, port } = new URL(base);
  return async (path, { method = "GET", headers = {}, cookie, body } = {}) => {
    const startedAt = performance.now();
    const { bytes, type } = await toBytes(body);
    return new Promise((resolve) => {
      const end = (status: number, text: string, received: IncomingHttpHeaders = {}) =>
        resolve({ status, headers: received, text, ms: performance.now() - startedAt });
      try {
        const sent = request({
          hostname,
          port,
          path,
          method,
          timeout: patienceMs,
          headers: {
            ...(type === null ? {} : { "content-type": type }),
            ...(bytes === null ? {} : { "content-length": String(bytes.byteLength) }),
            ...(cookie === undefined ? {} : { cookie }),
            ...headers,
          },
        });
        sent.on("timeout", () => sent.destroy(new Error("timeout")));
        sent.on("error", (error) => end(0, error.message));
        sent.on("response", (response) => {
          // A stream that is only read has no end to wait for: its head says all.
          if (method === "GET" && isEventStream(response.headers)) {
            end(response.statusCode ?? 0, "", response.headers);
            response.destroy();
            return;
          }
          let text = "";
          response.setEncoding("utf8");
          response.on("data", (part: string) => (text += part));
          response.on("error", (error) => end(0, error.message));
          response.on("end", () => end(response.statusCode ?? 0, text, response.headers));
        });
        sent.end(bytes ?? undefined);
      } catch (error) {
        end(0, String(error));
      }
    });
  };
}

function isEventStream(headers: IncomingHttpHeaders): boolean {
  return headers["content-type"]?.startsWith("text/event-stream") === true;
}

async function toBytes(body: unknown): Promise<{ bytes: Uint8Array | null; type: string | null }> {
  if (body === undefined) return { bytes: null, type: null };
  if (body instanceof Uint8Array) return { bytes: body, type: "application/json" };
  if (body instanceof FormData) {
    const packed = new Response(body);
    const type = packed.headers.get("content-type");
    return { bytes: new Uint8Array(await packed.arrayBuffer()), type };
  }
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { bytes: Buffer.from(text), type: "application/json" };
}
