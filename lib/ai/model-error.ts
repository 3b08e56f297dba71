/** Why a model did not answer. */
export const modelFailures = [
  /** The provider said no: a wrong key, an unknown model, a refused request. */
  "refused",
  /** The provider is overloaded or broken: 429, 5xx, no connection. */
  "unavailable",
  "timeout",
  /** The answer ended in the middle. */
  "cut",
  "empty",
  /** Not in the provider's format. */
  "garbage",
  /** All slots are taken. */
  "busy",
  /** Too many failures in a row: nobody asks for a while. */
  "open",
  /** Nobody wants the answer any more. */
  "aborted",
] as const;
export type ModelFailure = (typeof modelFailures)[number];

/** A model's failure; never its words. */
export class ModelError extends Error {
  override readonly name = "ModelError";
  readonly failure: ModelFailure;

  constructor(failure: ModelFailure, options?: ErrorOptions) {
    super(`the model failed: ${failure}`, options);
    this.failure = failure;
  }
}

/** Whether a failure is the provider's own; a full house or a visitor who left are none. */
export function isProviderFault(error: unknown): boolean {
  return !["busy", "aborted"].includes(failureOf(error));
}

/** The reason in an error of any kind. Next bundles routes apart: the class of another bundle's error is another class. */
export function failureOf(error: unknown): ModelFailure {
  const failure = error instanceof Error && "failure" in error ? error.failure : null;
  return modelFailures.find((it) => it === failure) ?? "unavailable";
}
