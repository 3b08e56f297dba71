import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { parseEnv } from "node:util";

/** The first that names a variable wins, after the environment itself. */
const files = [".env.local", ".env"];

/**
 * The environment of everything we start: the pinned Node first on PATH, and nothing phones home. With `readsFiles` also what the
 * `.env` files say, so that web server, worker and scripts agree; Next would read them for the web server alone.
 */
export function childEnvironment(root, source, { readsFiles }) {
  return {
    ...(readsFiles ? readEnvFiles(root) : {}),
    ...source,
    PATH: [
      join(root, "node_modules/node/bin"),
      join(root, "node_modules/.bin"),
      source.PATH ?? "",
    ].join(delimiter),
    // Where the user typed the command: file arguments are relative to it.
    INIT_CWD: source.INIT_CWD ?? process.cwd(),
    NEXT_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
    CHECKPOINT_DISABLE: "1",
    NO_UPDATE_NOTIFIER: "1",
  };
}

function readEnvFiles(root) {
  const found = files.map((file) => join(root, file)).filter((file) => existsSync(file));
  return Object.assign(
    {},
    ...found.toReversed().map((file) => parseEnv(readFileSync(file, "utf8"))),
  );
}
