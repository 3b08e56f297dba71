/** This process' environment for a program it starts, with `changes` on top. */
export function childProcessEnv(changes: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

/** What a program needs of the environment to run at all, on whichever system. */
const bareNames = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot"];

/** An environment without a secret in it, for a program that looks at strangers' files. */
export function bareProcessEnv(): NodeJS.ProcessEnv {
  const values = bareNames.map((name) => [name, process.env[name]]);
  return { NODE_ENV: "production", ...Object.fromEntries(values) };
}
