/** A little more than the slowest refusal takes on a machine that is not overloaded. */
const refusalMs = 500;

/**
 * Runs `attempt` so that a refusal takes as long whatever it was for: a password is only hashed where there is a login, and the time
 * of that would tell which addresses have one.
 */
export async function refuseInSameTime<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const earliest = new Promise((resolve) => setTimeout(resolve, refusalMs));
  try {
    return await attempt();
  } catch (error) {
    await earliest;
    throw error;
  }
}

/** A little more than making a login and its mail takes. */
const answerMs = 1_200;

/** Runs `work` so that its answer takes as long whatever it found: making a login takes longer than finding one. */
export async function answerInSameTime<Result>(work: () => Promise<Result>): Promise<Result> {
  const earliest = new Promise((resolve) => setTimeout(resolve, answerMs));
  try {
    return await work();
  } finally {
    await earliest;
  }
}
