import type { Dependencies } from "./check-readiness";
import { isOperator } from "./is-operator";
import { readCounters } from "./read-counters";
import type { Runtime } from "./runtime";

type Watched = Pick<
  Runtime,
  "readiness" | "operationsTokens" | "workshopContexts" | "redis" | "limits" | "live"
>;

/**
 * Whether this instance can serve, as a status that balancers read. What it depends on and what it has counted, only the operator is
 * told; refusals stay inside even then, for they name workshops.
 */
export async function tellReadiness(runtime: Watched, request: Request): Promise<Response> {
  const dependencies = await runtime.readiness();
  const isReady = canServe(dependencies);
  const status = isReady ? "ready" : "unavailable";
  const told = isOperator(runtime, request)
    ? { status, dependencies, ...countersOf(runtime) }
    : { status };
  return Response.json(told, { status: isReady ? 200 : 503 });
}

/** What answers but stores nothing loses every request that people send. */
export function canServe({ database, disk }: Dependencies): boolean {
  return database.status === "up" && disk?.status !== "down";
}

function countersOf(runtime: Watched) {
  const { contexts, live } = readCounters(runtime);
  return { cache: contexts, live };
}
