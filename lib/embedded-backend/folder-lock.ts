import { once } from "node:events";
import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { createServer } from "node:net";

/**
 * Keeps a second backend with another port away from the same data folder, which would destroy it. The
 * lock is a name that the operating system frees when the process ends, however it ends; where it has
 * no such names, the port alone protects.
 */
export async function lockFolder(dataDir: string): Promise<() => Promise<void>> {
  const address = lockAddress(realpathSync(dataDir));
  if (!address) return async () => undefined;
  const server = createServer().listen(address);
  try {
    await once(server, "listening");
  } catch (cause) {
    throw new Error(
      `The data folder ${dataDir} is in use by another CarBot backend; stop that one or choose another folder with DATA_DIR.`,
      { cause },
    );
  }
  server.unref();
  return async () => {
    const closed = once(server, "close");
    server.close();
    await closed;
  };
}

function lockAddress(path: string): string | null {
  const name = `carbot-${createHash("sha256").update(path).digest("hex").slice(0, 24)}`;
  if (process.platform === "linux") return `\0${name}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : null;
}
