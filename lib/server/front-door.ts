import { randomUUID } from "node:crypto";
import { failedResponse, finishResponse, openScope } from "@/lib/http/respond";
import { admitApi } from "./admit-api";
import { gateHeader, writeGateFacts } from "./gate-facts";
import { findHotHandler, type HotHandler, type HotRoutes } from "./hot-routes";
import { runtime } from "./runtime";

/** What the listener in front of Next does with a request of which it has seen the head alone. */
export type FrontVerdict =
  | { refusal: Response }
  | {
      /** Null takes a header off. */
      requestHeaders: Record<string, string | null>;
      responseHeaders: Headers;
      maxBodyBytes: number;
      /** Answers the request in this process; null leaves it to Next. */
      answer: HotHandler | null;
    };

/** Judges a request for an address below `/api/` by its head. */
export type FrontDoor = (head: Request) => Promise<FrontVerdict>;

/** By this the proxy knows what the listener has let in; no client can guess its value. */
const admittedHeader = "x-carbot-admitted";

type Holder = typeof globalThis & { carbotFrontDoor?: FrontDoor; carbotAdmitted?: string };
const holder: Holder = globalThis;

/**
 * Leaves the door where a listener of ours in this process finds it. Next's own proxy answers only when the whole body is there, even
 * to refuse it; a listener refuses from the head. What `hotRoutes` holds, the listener answers itself.
 */
export function openFrontDoor(hotRoutes: HotRoutes): void {
  holder.carbotAdmitted ??= randomUUID();
  holder.carbotFrontDoor ??= createFrontDoor(hotRoutes);
}

/** Whether a listener of this process has let a request in. */
export function isAdmitted(headers: Headers): boolean {
  return (
    holder.carbotAdmitted !== undefined && headers.get(admittedHeader) === holder.carbotAdmitted
  );
}

/** Judges with this process' runtime. */
export function createFrontDoor(hotRoutes: HotRoutes): FrontDoor {
  return async (head) => {
    const scope = openScope(head, runtime().log);
    try {
      const admitted = await admitApi(scope);
      if ("answer" in admitted) return { refusal: finishResponse(scope, admitted.answer) };
      const { found, facts, maxBodyBytes } = admitted;
      return {
        requestHeaders: {
          [gateHeader]: facts === null ? null : writeGateFacts(facts),
          [admittedHeader]: holder.carbotAdmitted ?? null,
        },
        responseHeaders: scope.headers,
        maxBodyBytes,
        answer: findHotHandler(hotRoutes, found, head.method),
      };
    } catch (error) {
      return { refusal: finishResponse(scope, failedResponse(scope, error)) };
    }
  };
}
