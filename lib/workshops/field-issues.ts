import type { z } from "zod";
import type { FieldIssue } from "@/lib/core/errors";

/** The broken rules with the path of each value as in the file or form; `whole` names what has no path. */
export function toFieldIssues({ issues }: z.ZodError, whole: string): FieldIssue[] {
  return issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          path: toPath([...issue.path, key], whole),
          rule: "is not a key of this format",
        }))
      : [{ path: toPath(issue.path, whole), rule: issue.message }],
  );
}

/** As one would write it in code: `openingHours.mon[0][1]`. */
function toPath(path: readonly PropertyKey[], whole: string): string {
  const written = path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("");
  return written.replace(/^\./, "") || whole;
}
