import type { Server } from "node:http";

/** How long those who are being answered may take. */
const graceMs = 4_000;

/** Left by the application in this process. */
const holder: typeof globalThis & { carbotEndStreams?: () => void } = globalThis;

/** On the first signal to end: no new visitors, event streams end, the answers under way go out, then `afterwards`, then the end. */
export function stopGently(server: Server, afterwards: () => Promise<void>): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    const closed = new Promise((resolve) => server.close(resolve));
    holder.carbotEndStreams?.();
    const force = setTimeout(() => server.closeAllConnections(), graceMs);
    await closed;
    clearTimeout(force);
    await afterwards().catch((error: unknown) => console.error(error));
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop());
}
