import { randomUUID } from "node:crypto";
import { failedResponse, finishResponse, openScope } from "@/lib/http/respond";
import { admitApi } from "./admit-api";
import { gateHeader, writeGateFacts } from "./gate-facts";
import { runtime } from "./runtime";

/** What the listener in front of Next does with a request of which it has seen the head alone. */
export type FrontVerdict =
  | { answer: Response }
  | {
      /** Null takes a header off. */
      requestHeaders: Record<string, string | null>;
      responseHeaders: Headers;
      maxBodyBytes: number;
    };

/** Judges a request for an address below `/api/` by its head. */
export type FrontDoor = (head: Request) => Promise<FrontVerdict>;

/** By this the proxy knows what the listener has let in; no client can guess its value. */
const admittedHeader = "x-carbot-admitted";

type Holder = typeof globalThis & { carbotFrontDoor?: FrontDoor; carbotAdmitted?: string };
const holder: Holder = globalThis;

/**
 * Leaves the door where a listener of ours in this process finds it. Next's own proxy answers only when the whole body is there, even
 * to refuse it; a listener refuses from the head.
 */
export function openFrontDoor(): void {
  holder.carbotAdmitted ??= randomUUID();
  holder.carbotFrontDoor ??= judge;
}

/** Whether a listener of this process has let a request in. */
export function isAdmitted(headers: Headers): boolean {
  return (
    holder.carbotAdmitted !== undefined && headers.get(admittedHeader) === holder.carbotAdmitted
  );
}

const judge: FrontDoor = async (head) => {
  const scope = openScope(head, runtime().log);
  try {
    const admitted = await admitApi(scope);
    if ("answer" in admitted) return { answer: finishResponse(scope, admitted.answer) };
    const { facts, maxBodyBytes } = admitted;
    return {
      requestHeaders: {
        [gateHeader]: facts === null ? null : writeGateFacts(facts),
        [admittedHeader]: holder.carbotAdmitted ?? null,
      },
      responseHeaders: scope.headers,
      maxBodyBytes,
    };
  } catch (error) {
    return { answer: finishResponse(scope, failedResponse(scope, error)) };
  }
};
