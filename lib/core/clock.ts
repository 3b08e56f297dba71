/** Where the time of day comes from; injected so that tests and evaluations can hold it still. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** A clock that stands still at the given instant. */
export function frozenClock(instant: Date): Clock {
  const ms = instant.getTime();
  return () => new Date(ms);
}
