"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { MemberChange } from "@/lib/conversations";
import { connectLive, type LiveSignal } from "./live-connection";

type Listener = {
  onChanges?: (changes: readonly MemberChange[]) => void;
  /** Read anew what is shown: changes may have been missed. */
  onReset?: () => void;
  onSignal?: (signal: LiveSignal) => void;
};

type Live = {
  /** Whether changes are told as they happen; while not, lists poll. */
  isOpen: boolean;
  /** How many conversations need a person; null until that was told. */
  waitingCount: number | null;
  memberId: string | null;
  /** Conversations whose visitors are here. */
  online: ReadonlySet<string>;
  listen: (listener: Listener) => () => void;
};

const LiveContext = createContext<Live>({
  isOpen: false,
  waitingCount: null,
  memberId: null,
  online: new Set(),
  listen: () => () => {},
});

/** What happens in the workshop, by one stream for the whole dashboard. */
export function LiveProvider({ workshop, children }: { workshop: string; children: ReactNode }) {
  const listeners = useRef(new Set<Listener>());
  const [isOpen, setIsOpen] = useState(false);
  const [waitingCount, setWaitingCount] = useState<number | null>(null);
  const [memberId, setMemberId] = useState<string | null>(null);
  const [online, setOnline] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    const tell = (telling: (listener: Listener) => void) => {
      for (const listener of listeners.current) telling(listener);
    };
    return connectLive(workshopUrl(workshop, "live"), {
      onReady: (ready) => {
        setWaitingCount(ready.waitingCount);
        setMemberId(ready.memberId);
        setOnline(new Set(ready.online));
        if (!ready.isResumed) tell(({ onReset }) => onReset?.());
      },
      onChanges: ({ changes, waitingCount: count }) => {
        setWaitingCount(count);
        tell(({ onChanges }) => onChanges?.(changes));
      },
      onReset: () => tell(({ onReset }) => onReset?.()),
      onSignal: (signal) => {
        if (signal.from === "visitor") setOnline((before) => afterSignal(before, signal));
        tell(({ onSignal }) => onSignal?.(signal));
      },
      onState: setIsOpen,
    });
  }, [workshop]);

  const live = useMemo<Live>(
    () => ({
      isOpen,
      waitingCount,
      memberId,
      online,
      listen: (listener) => {
        listeners.current.add(listener);
        return () => void listeners.current.delete(listener);
      },
    }),
    [isOpen, waitingCount, memberId, online],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}

function afterSignal(before: ReadonlySet<string>, signal: LiveSignal): ReadonlySet<string> {
  const isHere = signal.state !== "gone";
  if (before.has(signal.conversationId) === isHere) return before;
  const after = new Set(before);
  if (isHere) after.add(signal.conversationId);
  else after.delete(signal.conversationId);
  return after;
}

/** What happens in the workshop. */
export function useLive(): Live {
  return useContext(LiveContext);
}

/** Hears of what happens; always calls the newest listener. */
export function useLiveListener(listener: Listener): void {
  const { listen } = useLive();
  const newest = useRef(listener);
  useEffect(() => {
    newest.current = listener;
  });
  useEffect(
    () =>
      listen({
        onChanges: (changes) => newest.current.onChanges?.(changes),
        onReset: () => newest.current.onReset?.(),
        onSignal: (signal) => newest.current.onSignal?.(signal),
      }),
    // The stream's own state makes a new context, and not a new place to listen.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [],
  );
}
