import { liveResponse, type LiveStream } from "@/lib/http/live-response";
import type { StreamEnd } from "@/lib/live/streams";
import type { Watching } from "@/lib/live/watch-list";
import { runtime } from "./runtime";

/** After this long a stream ends, so that whoever opens it again proves anew that they may. */
const longestMs = 30 * 60_000;
/** When to come back: at once, spread out so that a whole house does not return in the same second; whoever had to make room later. */
const comeBackMs: Record<StreamEnd, number> = { aged: 1_000, stopping: 3_000, replaced: 60_000 };

/** Runs the first steps of a stream; when one fails, what was begun is undone. */
export async function beginStream(
  work: (onEnd: (() => void)[]) => Promise<Response>,
): Promise<Response> {
  const onEnd: (() => void)[] = [];
  try {
    return await work(onEnd);
  } catch (error) {
    for (const end of onEnd.splice(0)) end();
    throw error;
  }
}

type Feed = {
  /** Who is counted: at most three streams of one owner. */
  owner: string;
  cursor?: () => string | null;
  /** Feeds the stream; what it adds to `onEnd` runs once when the stream has ended. */
  start: (stream: LiveStream) => void;
  /** Whose right to watch is looked at while the stream is open. */
  watching?: Watching;
  onEnd: (() => void)[];
};

/** Opens an event stream within the bounds of this instance; throws `unavailable` beyond them. */
export function openLiveStream({ owner, watching, cursor, start, onEnd }: Feed): Response {
  let stream: LiveStream | null = null;
  const undo = () => {
    for (const end of onEnd.splice(0)) end();
  };
  const end = (why: StreamEnd) => stream?.end(comeBackMs[why] * (1 + Math.random()));
  onEnd.push(runtime().live.streams.add(owner, end));
  if (watching) onEnd.push(runtime().live.watchList.add(watching, () => end("aged")));
  const age = setTimeout(() => end("aged"), longestMs * (1 + Math.random() / 6));
  onEnd.push(() => clearTimeout(age));
  return liveResponse(
    (opened) => {
      stream = opened;
      start(opened);
      return undo;
    },
    { ...(cursor && { cursor }) },
  );
}
