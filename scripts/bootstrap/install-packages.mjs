import { spawn } from "node:child_process";
import { createWriteStream, readFileSync } from "node:fs";
import { basename, relative } from "node:path";

const tailLines = 20;

/** Runs `npm ci` with its output in `logFile` and a line of progress here; throws with the log's tail. */
export async function installPackages(root, env, logFile) {
  const startedAt = performance.now();
  const seconds = () => Math.round((performance.now() - startedAt) / 1000);
  const stopProgress = showProgress(() => `Installing packages … ${seconds()} s`);
  const code = await runNpm(root, env, logFile).finally(stopProgress);
  if (code !== 0) {
    const tail = readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-tailLines).join("\n");
    throw new Error(`${tail}\n\nnpm ci failed; its whole output is in ${relative(root, logFile)}.`);
  }
  console.log(`Installed packages in ${seconds()} s.`);
}

function runNpm(root, env, logFile) {
  const log = createWriteStream(logFile);
  const [command, ...prefix] = npmCommand(env);
  // NODE_ENV=production must not drop the build tools.
  const args = [...prefix, "ci", "--include=dev", "--no-audit", "--no-fund"];
  const npm = spawn(command, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  npm.stdout.pipe(log, { end: false });
  npm.stderr.pipe(log, { end: false });
  const stop = (signal) => npm.kill(signal);
  process.once("SIGINT", stop).once("SIGTERM", stop);
  return new Promise((resolve, reject) => {
    npm.once("error", (cause) =>
      reject(new Error("npm was not found on PATH; it comes with Node.", { cause })),
    );
    npm.once("close", (code) => {
      process.off("SIGINT", stop).off("SIGTERM", stop);
      log.end(() => resolve(code ?? 1));
    });
  });
}

/** The npm that started us where there is one, so that no second npm is needed on PATH. */
function npmCommand(env) {
  const cli = env.npm_execpath;
  return cli && basename(cli) === "npm-cli.js" ? [process.execPath, cli] : ["npm"];
}

function showProgress(line) {
  if (!process.stdout.isTTY) {
    console.log("Installing packages (about half a minute) …");
    const timer = setInterval(() => console.log(line()), 15_000);
    return () => clearInterval(timer);
  }
  const draw = () => process.stdout.write(`\r${line()}`);
  draw();
  const timer = setInterval(draw, 1000);
  return () => {
    clearInterval(timer);
    process.stdout.write("\r\u001b[K");
  };
}
