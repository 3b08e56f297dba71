import { readFileSync } from "node:fs";
import { cutText } from "@/lib/core/text";
import { serverEnv } from "@/lib/env/server";

/** What this process runs: as the operator calls it, else the build's own id. */
export function releaseName(): string {
  const named = serverEnv().RELEASE;
  if (named !== undefined) return named;
  try {
    return cutText(readFileSync(".next/BUILD_ID", "utf8").trim(), 40);
  } catch {
    return "development";
  }
}
