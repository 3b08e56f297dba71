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
