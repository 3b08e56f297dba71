/** The closed set of error codes; `lib/http` maps each to one status. */
export const errorCodes = [
  "invalid",
  "unauthenticated",
  "forbidden",
  "not_found",
  "conflict",
  "limit_reached",
  "rate_limited",
  "too_large",
  "unavailable",
  "internal",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** One refused field: `path` as the caller wrote it (`contact.phone`), `rule` as a sentence for a person. */
export type FieldIssue = { path: string; rule: string };

export type AppErrorOptions = {
  /** Stable snake_case slug for programs, e.g. `conversation_not_open`. */
  reason: string;
  /** The only text that may reach a browser. @default none: the edge words the code */
  publicMessage?: string;
  issues?: FieldIssue[];
  cause?: unknown;
  /** Whether the same call may succeed later. @default true for `unavailable` and `rate_limited` */
  retryable?: boolean;
  /** What somebody else's server asks for before the next try. */
  retryAfterSeconds?: number | undefined;
};

const mark = Symbol.for("carbot.AppError");

/** An error with a code that the edge turns into an answer; anything else becomes `internal`. */
export class AppError extends Error {
  /** Next bundles pages and routes apart, each with a copy of this class: an error of any copy is one of ours. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && mark in value;
  }

  readonly [mark] = true;
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly reason: string;
  readonly publicMessage: string | undefined;
  readonly issues: FieldIssue[];
  readonly retryable: boolean;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, options: AppErrorOptions) {
    super(options.publicMessage ?? `${code}: ${options.reason}`, { cause: options.cause });
    this.code = code;
    this.reason = options.reason;
    this.publicMessage = options.publicMessage;
    this.issues = options.issues ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.retryable = options.retryable ?? (code === "unavailable" || code === "rate_limited");
  }
}

/** Fails to compile when a union gained a member that a switch does not handle. */
export function assertNever(value: never): never {
  throw new AppError("internal", { reason: "unhandled_case", cause: value });
}
