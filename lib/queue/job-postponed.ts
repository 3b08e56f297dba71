/** Thrown by a handler that is too early, e.g. as a provider says when to come back: the job waits so long, and no try is counted. */
export class JobPostponed extends Error {
  override readonly name = "JobPostponed";
  readonly seconds: number;

  constructor(seconds: number) {
    super(`postponed for ${seconds} seconds`);
    this.seconds = seconds;
  }
}
