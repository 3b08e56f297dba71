/** At most `requests` in any `windowMs`. */
export type SlidingWindow = { kind: "window"; requests: number; windowMs: number };

/** Holds `capacity` and gains `refill` every `everyMs`: bursts pass, a lasting flood does not. */
export type TokenBucket = {
  kind: "bucket";
  capacity: number;
  refill: number;
  everyMs: number;
};

/** A soft limit is counted and reported, and refuses nothing. @default false */
export type Limit = (SlidingWindow | TokenBucket) & { isSoft?: boolean };

/** Plans as in `workshopFacts.plan`. */
export type Plan = "free" | "pro" | "business";

export type Policy = {
  /**
   * When Redis is away: `open` goes on with what this process counts alone, so that n instances admit up to n times as much;
   * `closed` refuses, where guessing must not become cheaper through an outage.
   */
  whenAway: "open" | "closed";
  /** One limit for each part of a caller, checked in this order; a refused part spares those after it. */
  limits: Readonly<Record<string, Limit>>;
};

const second = 1_000;
const minute = 60 * second;

const window = (requests: number, windowMs: number): SlidingWindow => ({
  kind: "window",
  requests,
  windowMs,
});
const bucket = (capacity: number, refill: number, everyMs: number): TokenBucket => ({
  kind: "bucket",
  capacity,
  refill,
  everyMs,
});

const soft = <Of extends Limit>(limit: Of) => ({ ...limit, isSoft: true as const });

/**
 * What may be asked how often. A part is who is counted: `visitor` holds a token of ours, `newcomer` is a network's visitors without
 * one, `network` is everybody of an IPv4 address or IPv6 /64; these three count per workshop. Networks are wide enough for an office
 * of 200 behind one address. What only a body tells (its token, or that there is none) is counted by the route.
 */
export const policies = {
  chat: {
    whenAway: "open",
    limits: {
      visitor: window(20, minute),
      newcomer: window(600, minute),
      network: window(1_200, minute),
      // New conversations of a network: everybody of that office at once, but no flood that fills the inbox for hours.
      opening: bucket(200, 30, minute),
      workshop: bucket(6_000, 100, second),
      // What a plan pays for; above it the built-in engine answers.
      free: soft(bucket(60, 1, second)),
      pro: soft(bucket(300, 5, second)),
      business: soft(bucket(1_200, 20, second)),
    },
  },
  widget: {
    whenAway: "open",
    limits: {
      visitor: window(120, minute),
      newcomer: window(1_200, minute),
      network: window(6_000, minute),
      workshop: bucket(12_000, 200, second),
    },
  },
  lead: {
    whenAway: "open",
    limits: {
      visitor: window(10, 10 * minute),
      newcomer: window(120, 10 * minute),
      network: window(240, 10 * minute),
      workshop: bucket(600, 1, second),
    },
  },
  vin: { whenAway: "open", limits: { network: window(5, minute) } },
  /** Calendar programs of a whole office, and whoever guesses at their addresses. */
  feed: { whenAway: "open", limits: { network: window(60, minute) } },
  /** What browsers tell of pages, once a page: a whole office at work. */
  vitals: { whenAway: "open", limits: { network: window(600, minute) } },
  /** Addresses that name no workshop: whoever tries them out is counted before the database is asked. */
  unknown: { whenAway: "open", limits: { network: window(60, minute) } },
  auth: {
    whenAway: "closed",
    limits: {
      // Of one login from one network; others of that login are not locked out by it.
      pair: window(10, 15 * minute),
      login: window(50, 15 * minute),
      network: window(200, 15 * minute),
    },
  },
  member: {
    whenAway: "open",
    limits: {
      member: bucket(300, 10, second),
      // All members of a workshop together, by its plan: what a whole team at work needs many times over.
      free: bucket(600, 20, second),
      pro: bucket(1_500, 50, second),
      business: bucket(6_000, 200, second),
    },
  },
  /** Programs of workshops: who guesses at keys, one key, all keys of a workshop. */
  api: {
    whenAway: "open",
    limits: {
      network: window(1_200, minute),
      key: bucket(120, 2, second),
      workshop: bucket(300, 5, second),
    },
  },
  /** New event streams of one member or one conversation. */
  live: { whenAway: "open", limits: { opening: window(10, second) } },
  webhook: { whenAway: "open", limits: { channel: bucket(1_200, 100, second) } },
  jobs: { whenAway: "open", limits: { network: window(60, minute) } },
  /** Several balancers that ask every second; `npm start` asks five times a second until the server is up. */
  ready: { whenAway: "open", limits: { network: window(300, minute) } },
} as const satisfies Record<string, Policy>;

export type PolicyName = keyof typeof policies;

/** The parts of a policy; of several, the parts of each. */
export type PartOf<Name extends PolicyName> = Name extends PolicyName
  ? keyof (typeof policies)[Name]["limits"] & string
  : never;
