import { connect, createServer } from "node:net";
import { StartFailure } from "./failure";

const connectTimeoutMs = 500;

/** Throws one sentence when something else answers on the port, or it cannot be listened on. */
export async function requireFreePort(port: number, host: string, variable: string): Promise<void> {
  const refusal = await findRefusal(port, host);
  if (refusal !== null) throw new StartFailure(`${refusal} Choose another one with ${variable}.`);
}

/** The wanted port when it is free, else one that the system chooses. */
export async function preferPort(port: number): Promise<number> {
  return (await findRefusal(port, "127.0.0.1")) === null ? port : freePort();
}

/** A loopback port that is free at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await listen(server, 0, "127.0.0.1");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("the system gave no port");
  return address.port;
}

async function findRefusal(port: number, host: string): Promise<string | null> {
  // Listening alone is no proof: a server on another address of the same port would get a browser's "localhost".
  const answers = await Promise.all(["127.0.0.1", "::1"].map((address) => isOpen(port, address)));
  if (answers.includes(true)) return `Port ${port} is already in use by another program.`;
  const server = createServer();
  try {
    await listen(server, port, host);
    return null;
  } catch (error) {
    return describeListenError(error, port, host);
  } finally {
    server.close();
  }
}

function describeListenError(error: unknown, port: number, host: string): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") return `Port ${port} is already in use by another program.`;
  if (code === "EACCES") return `Port ${port} may not be used by this user.`;
  return `Port ${port} of ${host} cannot be listened on (${String(code ?? error)}).`;
}

function listen(server: ReturnType<typeof createServer>, port: number, host: string) {
  return new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, resolve);
  });
}

function isOpen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: connectTimeoutMs });
    const settle = (isAnswered: boolean) => {
      socket.destroy();
      resolve(isAnswered);
    };
    socket.once("connect", () => settle(true));
    socket.once("timeout", () => settle(false));
    socket.once("error", () => settle(false));
  });
}
