/** This process' environment for a program it starts, with `changes` on top. */
export function childProcessEnv(changes: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}
