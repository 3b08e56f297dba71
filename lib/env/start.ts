import { z } from "zod";
import { checkCombinations } from "./combinations";
import { embeddedDatabase } from "./embedded-database";
import { parseEnv, type EnvSource } from "./parse-env";
import { httpUrl, port } from "./values";

const startVariables = z.object({
  /** Set: hosted Supabase; the embedded backend and the demo stay away. */
  SUPABASE_URL: z.string().optional(),
  SUPABASE_SECRET_KEY: z.string().optional(),
  SUPABASE_PUBLISHABLE_KEY: z.string().optional(),
  SUPABASE_DB_URL: z.string().optional(),
  DATABASE_URL: z.string().optional(),
  /** Unset: a data folder keeps what it has, and a new one gets Postgres where it runs. */
  EMBEDDED_DATABASE: embeddedDatabase.optional(),
  /** Set: search by meaning, which needs a database with vectors. */
  EMBEDDING_API_KEY: z.string().optional(),
  EMBEDDING_BASE_URL: z.string().optional(),
  DATA_DIR: z.string().default(".data"),
  PORT: port.default(3_000),
  /** Address the web server listens on; `0.0.0.0` opens it to the network. */
  HOST: z.string().default("127.0.0.1"),
  /** Public address of the site; unset: `http://localhost:$PORT`. */
  SITE_URL: httpUrl.optional(),
  /** Unset: made where only this machine reaches the site. */
  DEMO_LOGINS: z.enum(["on", "off"], "must be on or off").optional(),
  /** Unset: 54321, or any free port where that one is taken. */
  BACKEND_PORT: port.optional(),
  /** Where the user typed the command; set by npm and by scripts/bootstrap.mjs. */
  INIT_CWD: z.string().optional(),
});

/** What the scripts that start the product or reach a running one need to know. */
export type StartEnv = z.infer<typeof startVariables>;

/** Parses the scripts' variables; throws an error naming variable and rule. */
export function startEnv(source: EnvSource = process.env): StartEnv {
  return parseEnv(startVariables.superRefine(checkCombinations), source);
}

const toolVariables = z.object({
  /** Browser for the end-to-end tests; unset: the first Chromium on PATH. */
  CHROMIUM_PATH: z.string().optional(),
  PATH: z.string().default(""),
});

/** Where the tests find programs of the machine; whatever database the environment names is nothing to them. */
export function toolEnv(source: EnvSource = process.env): z.infer<typeof toolVariables> {
  return parseEnv(toolVariables, source);
}
