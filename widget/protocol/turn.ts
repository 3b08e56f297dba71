import type { Api, TurnBody } from "./api";
import { isRetryable, problemKind, RequestFailed } from "./problem";
import { readEvents } from "./sse";
import type { Problem, TurnEvent } from "./types";

/** How one attempt to send a message ended. */
export type TurnOutcome =
  | { kind: "done" }
  | { kind: "retry"; problem: Problem }
  | { kind: "refused"; problem: Problem };

/** A stream that says nothing for this long is taken for dead. */
const silenceMs = 30_000;

const statusOfCode: Record<string, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  too_large: 413,
  rate_limited: 429,
  limit_reached: 429,
};

/** Sends one message and hands on the events of its answer; never rejects. */
export async function sendTurn(
  api: Api,
  body: TurnBody,
  onEvent: (event: TurnEvent) => void,
  signal: AbortSignal,
): Promise<TurnOutcome> {
  const attempt = new AbortController();
  const abort = () => attempt.abort();
  signal.addEventListener("abort", abort);
  let silence = setTimeout(abort, silenceMs);
  let outcome = cutOff();
  try {
    const stream = await api.turn(body, attempt.signal);
    await readEvents(
      stream,
      ({ event, data }) => {
        const turn = { event, data: JSON.parse(data) as unknown } as TurnEvent;
        if (turn.event === "error") {
          const kind = problemKind(statusOfCode[turn.data.code] ?? 500);
          outcome = { kind: isRetryable(kind) ? "retry" : "refused", problem: { kind } };
          return;
        }
        if (turn.event === "done") outcome = { kind: "done" };
        onEvent(turn);
      },
      () => {
        clearTimeout(silence);
        silence = setTimeout(abort, silenceMs);
      },
    );
  } catch (error) {
    const problem: Problem = error instanceof RequestFailed ? error.problem : { kind: "cut" };
    if (outcome.kind !== "done") {
      outcome = { kind: isRetryable(problem.kind) ? "retry" : "refused", problem };
    }
  } finally {
    clearTimeout(silence);
    signal.removeEventListener("abort", abort);
  }
  return outcome;
}

const cutOff = (): TurnOutcome => ({ kind: "retry", problem: { kind: "cut" } });
