import { delimiter, join } from "node:path";

/** The environment of everything we start: the pinned Node first on PATH, and nothing phones home. */
export function childEnvironment(root, source) {
  return {
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
