import type { z } from "zod";
import { AppError, type FieldIssue } from "@/lib/core/errors";
import { shortenText } from "@/lib/core/text";

/** Parses one part of a request; throws `invalid` with one issue per refused field. `part` names the whole when no field is to blame. */
export function parseInput<Output>(
  schema: z.ZodType<Output>,
  value: unknown,
  part: "body" | "query" | "path",
): Output {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new AppError("invalid", {
    reason: `bad_${part}`,
    issues: firstIssues(
      result.error.issues.flatMap((issue) => toFieldIssues(issue, part)),
      part,
    ),
  });
}

/** Enough to mend a request by; an answer is never longer than what it refuses. */
const issuesMax = 20;
const pathCharsMax = 100;

function firstIssues(issues: readonly FieldIssue[], part: string): FieldIssue[] {
  const first = issues.slice(0, issuesMax).map((issue) => ({
    ...issue,
    path: shortenText(issue.path, pathCharsMax),
  }));
  const more = issues.length - first.length;
  return more === 0 ? first : [...first, { path: part, rule: `breaks ${more} more rules` }];
}

function toFieldIssues(issue: z.core.$ZodIssue, part: string): FieldIssue[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [...issue.path, key].join("."),
      rule: "is not a known field",
    }));
  }
  return [{ path: issue.path.join(".") || part, rule: toRule(issue) }];
}

/** Words a rule as the end of a sentence that begins with the field's name; schemas' own messages pass as they are. */
function toRule(issue: z.core.$ZodIssue): string {
  if (issue.input === undefined && issue.code !== "custom") return "is required";
  switch (issue.code) {
    case "invalid_type":
      return `must be of type ${issue.expected}`;
    case "too_small":
      return `must ${amount(issue.origin, "at least", issue.minimum)}`;
    case "too_big":
      return `must ${amount(issue.origin, "at most", issue.maximum)}`;
    case "invalid_value":
      return `must be one of: ${issue.values.join(", ")}`;
    case "invalid_format":
      return formatRules[issue.format] ?? "has the wrong format";
    default:
      return issue.message;
  }
}

const formatRules: Record<string, string> = {
  email: "must be an e-mail address",
  uuid: "must be a UUID",
  datetime: "must be an ISO 8601 date and time",
  date: "must be a date (YYYY-MM-DD)",
  regex: "contains characters that are not allowed",
};

/** "have at least 1 character", or "be at least 1" for what is no collection. */
function amount(origin: string, bound: string, count: number | bigint): string {
  const noun = { string: ["character", "characters"], array: ["entry", "entries"] }[origin];
  if (noun === undefined) return `be ${bound} ${count}`;
  return `have ${bound} ${count} ${noun[Number(count) === 1 ? 0 : 1]}`;
}
