type Channel = { url: string; token: string; channel: string };

const comeBackMs = 2_000;

/**
 * Follows a channel over Upstash's event stream, `data: message,channel,text`. The client's own subscription would share its time limit
 * for commands. A connection that ends is opened again after a moment.
 */
export function subscribeTo(place: Channel, onText: (text: string) => void): () => void {
  const stop = new AbortController();
  void follow(place, onText, stop.signal);
  return () => stop.abort();
}

async function follow(place: Channel, onText: (text: string) => void, stop: AbortSignal) {
  while (!stop.aborted) {
    try {
      await listen(place, onText, stop);
    } catch {
      // Away; the next attempt tells.
    }
    if (!stop.aborted) await pause(comeBackMs, stop);
  }
}

async function listen(
  { url, token, channel }: Channel,
  onText: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch(`${url}/subscribe/${encodeURIComponent(channel)}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, accept: "text/event-stream" },
    signal,
  });
  if (!response.ok || !response.body) return;
  const decoder = new TextDecoder();
  const head = `data: message,${channel},`;
  let rest = "";
  for await (const chunk of response.body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.startsWith(head)) onText(line.slice(head.length).trimEnd());
  }
}

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
