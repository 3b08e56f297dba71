/** A reason to stop that the reader can act on: its message is printed as it is, without a stack. */
export class StartFailure extends Error {
  override readonly name = "StartFailure";
}

/** Prints what went wrong: one sentence where we have one, the whole error where we do not. */
export function reportFailure(error: unknown): void {
  console.error(error instanceof StartFailure ? error.message : error);
}

/** Runs `read`, whose errors are sentences for the user: a wrong variable, a damaged file. */
export function explained<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    throw new StartFailure(cause.message, { cause });
  }
}
