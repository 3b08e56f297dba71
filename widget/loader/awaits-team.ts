/** How long after the last sign of a person the visitor still waits for one. */
const dayMs = 86_400_000;

/**
 * Whether a person of the team owes this visitor an answer. Only then does the app load before anybody reaches for it, to show
 * that the answer has come. Only who has written has anything stored here.
 */
export function awaitsTeam(workshop: string): boolean {
  try {
    return JSON.parse(localStorage[`carbot:${workshop}`]).human > Date.now() - dayMs;
  } catch {
    return false;
  }
}
