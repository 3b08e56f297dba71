import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { childProcessEnv } from "@/lib/env/child-process";
import { freePort } from "@/scripts/start/ports";
import { miniBrowser } from "@/scripts/test/find-other-browsers";
import { answerOf, asyncScript, keyActions, type Browser } from "./browser";

const startTimeoutMs = 60_000;

/** Starts WebKitGTK's own small browser on a screen that nobody sees, and speaks WebDriver with it. */
export async function openWebkit(): Promise<Browser> {
  const port = await freePort();
  const screen = spawn(
    "Xvfb",
    ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
    {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    },
  );
  const [display] = await once(screen.stdio[3] as NodeJS.ReadableStream, "data");
  const env = childProcessEnv({
    DISPLAY: `:${String(display).trim()}`,
    LANGUAGE: "de",
    // Root and most containers have no user namespaces for it; only our own pages are opened.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
  });
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], {
    env,
    stdio: "ignore",
    detached: true,
  });
  const tell = speak(`http://127.0.0.1:${port}`);
  const session = await openSession(tell);
  const path = `/session/${session}`;
  return {
    go: async (url) => void (await tell("POST", `${path}/url`, { url })),
    run: async (body) =>
      answerOf(
        await tell("POST", `${path}/execute/async`, { script: asyncScript(body), args: [] }),
      ),
    type: async (text) =>
      void (await tell("POST", `${path}/actions`, { actions: keyActions(text) })),
    close: async () => {
      await tell("DELETE", path).catch(() => undefined);
      process.kill(-Number(driver.pid), "SIGKILL");
      screen.kill("SIGKILL");
    },
  };
}

type Tell = (method: string, path: string, body?: object) => Promise<unknown>;

async function openSession(tell: Tell): Promise<string> {
  const endsAt = performance.now() + startTimeoutMs;
  const capabilities = {
    alwaysMatch: {
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: miniBrowser, args: ["--automation"] },
      timeouts: { script: 30_000, pageLoad: 120_000 },
    },
  };
  for (;;) {
    try {
      const { sessionId } = (await tell("POST", "/session", { capabilities })) as {
        sessionId: string;
      };
      return sessionId;
    } catch (error) {
      if (performance.now() > endsAt) throw error;
      await sleep(300);
    }
  }
}

function speak(base: string): Tell {
  return async (method, path, body) => {
    const response = await fetch(`${base}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  };
}
