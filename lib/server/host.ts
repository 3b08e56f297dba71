import type { ServerEnv } from "@/lib/env/server";
import { documentLimits } from "@/lib/knowledge";

/** What the place we run in allows. */
export type Host = {
  /** Whether a process can stay up that works on the queue. */
  hasWorker: boolean;
  /** Of one file; in megabytes as people are told. */
  upload: { bytes: number; megabytes: number };
};

const anyHost: Host = {
  hasWorker: true,
  upload: { bytes: documentLimits.bytes, megabytes: documentLimits.bytes / 1024 / 1024 },
};

/** Vercel ends a process with its answer, and refuses a longer request before anything of ours sees it; no setting lifts that. */
const vercel: Host = { hasWorker: false, upload: { bytes: 4_500_000, megabytes: 4.5 } };

/** Which host this is; Vercel names itself in the environment of every function. */
export function hostFrom(env: Pick<ServerEnv, "VERCEL">): Host {
  return env.VERCEL === undefined ? anyHost : vercel;
}
