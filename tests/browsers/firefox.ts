import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { childProcessEnv } from "@/lib/env/child-process";
import { freePort } from "@/scripts/start/ports";
import { findOnPath } from "@/scripts/test/debian-package";
import { answerOf, asyncScript, keyActions, type Browser } from "./browser";

const startTimeoutMs = 60_000;

/** Starts a stock Firefox without a window and speaks Marionette with it, the wire that geckodriver uses. */
export async function openFirefox(): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), "carbot-firefox-"));
  const port = await freePort();
  const preferences = {
    "marionette.port": port,
    "intl.accept_languages": "de-DE,de",
    "datareporting.policy.dataSubmissionEnabled": false,
    "app.update.enabled": false,
  };
  writeFileSync(
    join(profile, "user.js"),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(""),
  );
  const env = childProcessEnv({ HOME: profile });
  const program = findOnPath(env["PATH"] ?? "", ["firefox-esr", "firefox"]) ?? "firefox";
  const firefox = spawn(
    program,
    ["--headless", "--marionette", "--no-remote", "--profile", profile, "about:blank"],
    { env, stdio: "ignore" },
  );
  const ended = once(firefox, "close");
  const socket = await connectTo(port);
  const tell = speak(socket);
  await tell("WebDriver:NewSession", {});
  await tell("WebDriver:SetTimeouts", { script: 30_000, pageLoad: 120_000 });
  return {
    go: async (url) => void (await tell("WebDriver:Navigate", { url })),
    run: async (body) => {
      const args = { script: asyncScript(body), args: [] };
      const { value } = (await tell("WebDriver:ExecuteAsyncScript", args)) as { value: unknown };
      return answerOf(value);
    },
    type: async (text) =>
      void (await tell("WebDriver:PerformActions", { actions: keyActions(text) })),
    close: async () => {
      socket.destroy();
      firefox.kill("SIGKILL");
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function connectTo(port: number): Promise<Socket> {
  const endsAt = performance.now() + startTimeoutMs;
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    try {
      await once(socket, "connect");
      return socket;
    } catch (error) {
      if (performance.now() > endsAt) throw error;
      await sleep(200);
    }
  }
}

/** Marionette's messages: their length in bytes, a colon, and JSON: `[0, id, command, arguments]` and `[1, id, error, result]`. */
function speak(socket: Socket): (command: string, args: object) => Promise<unknown> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let bytes = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (let colon = bytes.indexOf(":"); colon > 0; colon = bytes.indexOf(":")) {
      const end = colon + 1 + Number(bytes.subarray(0, colon));
      if (bytes.length < end) return;
      const message: unknown = JSON.parse(bytes.subarray(colon + 1, end).toString());
      bytes = bytes.subarray(end);
      // The first says who is there, and is no answer.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      const { resolve, reject } = waiting.get(id) ?? {};
      if (error) reject?.(new Error(error.message));
      else resolve?.(result);
    }
  });
  let last = 0;
  return (command, args) => {
    const id = (last += 1);
    const answer = Promise.withResolvers<unknown>();
    waiting.set(id, answer);
    const text = JSON.stringify([0, id, command, args]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    return answer.promise;
  };
}
