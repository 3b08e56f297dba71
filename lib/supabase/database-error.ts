const mark = Symbol.for("carbot.DatabaseError");

/** A refusal by the database as PostgREST words it; both transports throw this and nothing else. */
export class DatabaseError extends Error {
  /** Next bundles pages and routes apart, each with a copy of this class: an error of any copy is one of ours. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && mark in value;
  }

  readonly [mark] = true;
  override readonly name = "DatabaseError";
  /** SQLSTATE, `PTxyz` of our own functions, `PGRSTxyz`, or a network code such as `ECONNREFUSED`. */
  readonly code: string;
  readonly details: string | null;
  /** The stable slug of our own errors. */
  readonly hint: string | null;

  constructor(fields: {
    code: string;
    message: string;
    details?: string | null | undefined;
    hint?: string | null | undefined;
    cause?: unknown;
  }) {
    super(fields.message, { cause: fields.cause });
    this.code = fields.code;
    this.details = fields.details ?? null;
    this.hint = fields.hint ?? null;
  }
}
