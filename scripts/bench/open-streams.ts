import { Agent, type IncomingMessage, request } from "node:http";

/** Where a stream is opened, and with which token. */
export type StreamPlace = { path: string; token: string };

/** Many open event streams, as so many browsers would hold them. */
export type OpenStreams = {
  /** Resolves with the moments at which each of them got its next event, in the order of arrival. */
  reached: (timeoutMs: number) => Promise<number[]>;
  /** How many could not be opened, by status. */
  failed: Record<string, number>;
  close: () => void;
};

/** So many are opened at once: a house that comes to work, not a flood. */
const atOnce = 100;

/** Opens a stream for each place. */
export async function openStreams(
  url: string,
  places: readonly StreamPlace[],
): Promise<OpenStreams> {
  const agent = new Agent({ keepAlive: false, maxSockets: Infinity });
  const open: IncomingMessage[] = [];
  const failed: Record<string, number> = {};
  const waiting = [...places];
  let heard: ((at: number) => void) | null = null;

  async function openNext(): Promise<void> {
    for (let place = waiting.pop(); place; place = waiting.pop()) {
      const response = await connect(url, place, agent);
      if (response.statusCode === 200) {
        open.push(response);
        response.on("data", (chunk: Buffer) => {
          if (chunk.includes("event: thread")) heard?.(performance.now());
        });
      } else {
        const status = String(response.statusCode);
        failed[status] = (failed[status] ?? 0) + 1;
        response.resume();
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, openNext));

  return {
    failed,
    reached: (timeoutMs) =>
      new Promise((resolve) => {
        const times: number[] = [];
        const end = () => {
          clearTimeout(timer);
          heard = null;
          resolve(times);
        };
        const timer = setTimeout(end, timeoutMs);
        heard = (at) => {
          times.push(at);
          if (times.length === open.length) end();
        };
      }),
    close: () => {
      for (const response of open) response.destroy();
      agent.destroy();
    },
  };
}

function connect(
  url: string,
  { path, token }: StreamPlace,
  agent: Agent,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, accept: "text/event-stream" };
    request(`${url}${path}`, { agent, headers }, resolve).on("error", reject).end();
  });
}
