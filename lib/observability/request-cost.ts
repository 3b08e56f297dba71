import { AsyncLocalStorage } from "node:async_hooks";
import type { OpenSpan } from "./traces";

/** What one request or job has cost so far, wherever in its course. */
export type RequestCost = {
  dbCalls: number;
  dbMs: number;
  hasFailed: boolean;
  /** The slug of the workshop that it is about, once it has been found; never what an address merely says. */
  workshop: string | null;
  /** The pattern of the address that was asked; null outside of requests. */
  route: (() => string) | null;
  /** Null where nobody collects traces. */
  span: OpenSpan | null;
};

/** Next bundles pages, routes and the listener apart, each with a copy of this module: all share one storage. */
const holder: typeof globalThis & { carbotRequestCost?: AsyncLocalStorage<RequestCost> } =
  globalThis;

function storage(): AsyncLocalStorage<RequestCost> {
  holder.carbotRequestCost ??= new AsyncLocalStorage<RequestCost>();
  return holder.carbotRequestCost;
}

const newCost = (span: OpenSpan | null, route: RequestCost["route"] = null): RequestCost => ({
  dbCalls: 0,
  dbMs: 0,
  hasFailed: false,
  workshop: null,
  route,
  span,
});

/** Begins to add up for the request at hand and all that it sets going. */
export function openRequestCost(span: OpenSpan | null, route: RequestCost["route"]): RequestCost {
  const cost = newCost(span, route);
  storage().enterWith(cost);
  return cost;
}

/** Does a piece of work that adds up for itself, its parts told under a span of its own. */
export function workUnder<Result>(span: OpenSpan | null, work: () => Result): Result {
  return storage().run(newCost(span), work);
}

/** The cost of the request at hand; undefined outside of any. */
export function requestCost(): RequestCost | undefined {
  return storage().getStore();
}
