// Every npm script starts here, on whatever Node the machine has and with nothing installed yet:
// it installs what is missing, then runs scripts/<command>.ts on the Node version the lock file pins.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ensurePackages } from "./bootstrap/ensure-packages.mjs";
import { childEnvironment } from "./bootstrap/child-environment.mjs";
import { findNode, oldestNodeMajor } from "./bootstrap/find-node.mjs";
import { programFlags, programs, programsFolder } from "./bootstrap/programs.mjs";
import { runCommand } from "./bootstrap/run-command.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const [command = "", ...args] = process.argv.slice(2);

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main() {
  if (Number(process.versions.node.split(".")[0]) < oldestNodeMajor) {
    throw new Error(
      `CarBot needs Node ${oldestNodeMajor} or newer to set itself up; this is ${process.version}. Install a current Node from nodejs.org and try again.`,
    );
  }
  if (!/^[a-z-]+$/.test(command) || !existsSync(`${root}scripts/${command}.ts`)) {
    throw new Error(`There is no script "${command}"; package.json lists the ones there are.`);
  }
  // Tests bring databases of their own: the one that a developer works with is nothing to them.
  const readsFiles = command !== "test" && command !== "verify";
  const env = childEnvironment(root, process.env, { readsFiles });
  await ensurePackages(root, env);
  const node = findNode(root);
  const bundling = spawnSync(node, ["scripts/bootstrap/bundle-programs.mjs"], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  if (bundling.status !== 0) return bundling.status ?? 1;
  const script = Object.hasOwn(programs, command)
    ? [...programFlags, `${programsFolder}/${command}.mjs`]
    : ["--import", "tsx", `scripts/${command}.ts`];
  return runCommand(node, [...script, ...args], { cwd: root, env });
}
