import { AppError } from "@/lib/core/errors";

/** Why a stream ends from our side: the client opens it again, or looks in from time to time instead. */
export type StreamEnd = "replaced" | "aged" | "stopping";

export type StreamsOptions = {
  /** Of this instance. */
  max: number;
  /** Of one member or one conversation; a further one ends the oldest. */
  perOwner: number;
};

export type Streams = {
  /** Counts a stream in; throws `unavailable` when this instance has enough. Call the answer when it has ended. */
  add: (owner: string, end: (why: StreamEnd) => void) => () => void;
  /** Ends all of them and takes no more. */
  close: () => void;
  stats: () => { open: number; max: number; replaced: number; refused: number };
};

type Open = { end: (why: StreamEnd) => void };

/** Keeps count of the open streams of an instance. */
export function createStreams({ max, perOwner }: StreamsOptions): Streams {
  const owners = new Map<string, Set<Open>>();
  const counts = { open: 0, replaced: 0, refused: 0 };
  let isClosed = false;

  function remove(owner: string, stream: Open): void {
    const own = owners.get(owner);
    if (!own?.delete(stream)) return;
    if (own.size === 0) owners.delete(owner);
    counts.open -= 1;
  }

  return {
    add(owner, end) {
      const own = owners.get(owner) ?? new Set<Open>();
      const oldest = own.size >= perOwner ? own.values().next().value : undefined;
      if (isClosed || (counts.open >= max && oldest === undefined)) {
        counts.refused += 1;
        throw new AppError("unavailable", {
          reason: "too_many_streams",
          publicMessage:
            "No more live connections are taken at the moment; please ask from time to time.",
          retryable: true,
        });
      }
      if (oldest) {
        remove(owner, oldest);
        counts.replaced += 1;
        oldest.end("replaced");
      }
      const stream = { end };
      owners.set(owner, own.add(stream));
      counts.open += 1;
      return () => remove(owner, stream);
    },
    close() {
      isClosed = true;
      for (const [owner, own] of owners) {
        for (const stream of own) {
          remove(owner, stream);
          stream.end("stopping");
        }
      }
    },
    stats: () => ({ ...counts, max }),
  };
}
