import { z } from "zod";

/** What lasts for a moment and is stored nowhere: somebody types, or a visitor has come or gone. */
export const signal = z.object({
  workshopId: z.uuid(),
  conversationId: z.uuid(),
  from: z.enum(["visitor", "member"]),
  state: z.enum(["typing", "here", "gone"]),
  /** Of a member: who, as colleagues and visitors may see it. */
  memberId: z.string().nullable(),
  name: z.string().nullable(),
});
export type Signal = z.infer<typeof signal>;

/** Hands signals to the other instances; without one they reach whoever watches on this instance. */
export type SignalLine = {
  /** Whether it went out. */
  publish: (text: string) => Promise<boolean>;
  /** Ends the listening. */
  listen: (onText: (text: string) => void) => () => void;
};

export type Signals = {
  send: (signal: Signal) => void;
  /** Hears of signals for a topic until the answer is called. */
  hear: (topic: string, onSignal: (signal: Signal) => void) => () => void;
};

/** Carries signals to whoever listens here and, over a line, elsewhere. `topicsOf` says who is meant. */
export function createSignals(
  topicsOf: (signal: Signal) => readonly string[],
  line: SignalLine | null,
): Signals {
  const ears = new Map<string, Set<(signal: Signal) => void>>();
  let hangUp: (() => void) | null = null;

  function deliver(heard: Signal): void {
    for (const topic of topicsOf(heard)) {
      for (const ear of ears.get(topic) ?? []) ear(heard);
    }
  }

  /** Whatever else is on the line is not ours. */
  function read(text: string): void {
    try {
      const heard = signal.safeParse(JSON.parse(text));
      if (heard.success) deliver(heard.data);
    } catch {
      return;
    }
  }

  return {
    send(sent) {
      if (!line) return deliver(sent);
      // The line brings it back to us too, unless it is down.
      void line.publish(JSON.stringify(sent)).then((isOut) => isOut || deliver(sent));
    },
    hear(topic, onSignal) {
      const own = ears.get(topic) ?? new Set();
      ears.set(topic, own.add(onSignal));
      if (line) hangUp ??= line.listen(read);
      return () => {
        own.delete(onSignal);
        if (own.size === 0 && ears.get(topic) === own) ears.delete(topic);
        if (ears.size > 0) return;
        hangUp?.();
        hangUp = null;
      };
    },
  };
}
