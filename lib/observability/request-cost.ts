import { AsyncLocalStorage } from "node:async_hooks";

/** What one request has cost so far, wherever in its course. */
export type RequestCost = { dbCalls: number; dbMs: number; hasFailed: boolean };

/** Next bundles pages, routes and the listener apart, each with a copy of this module: all share one storage. */
const holder: typeof globalThis & { carbotRequestCost?: AsyncLocalStorage<RequestCost> } =
  globalThis;

function storage(): AsyncLocalStorage<RequestCost> {
  holder.carbotRequestCost ??= new AsyncLocalStorage<RequestCost>();
  return holder.carbotRequestCost;
}

/** Begins to add up for the request at hand and all that it sets going. */
export function openRequestCost(): RequestCost {
  const cost: RequestCost = { dbCalls: 0, dbMs: 0, hasFailed: false };
  storage().enterWith(cost);
  return cost;
}

/** The cost of the request at hand; undefined outside of any. */
export function requestCost(): RequestCost | undefined {
  return storage().getStore();
}
