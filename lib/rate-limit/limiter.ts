import type { PartOf, PolicyName } from "./policies";

/** Who is counted under which limit of a policy. */
export type Count<Name extends PolicyName = PolicyName> = { part: PartOf<Name>; key: string };

/** What became of one limit. */
export type Verdict = {
  part: string;
  isAdmitted: boolean;
  /** A soft limit refuses nothing; it tells the caller to be sparing. */
  isSoft: boolean;
  limit: number;
  remaining: number;
  /** Milliseconds until there is room again. */
  resetMs: number;
};

/** Counts requests. Adapters differ in where: in Redis for all instances, or in this process. */
export interface Limiter {
  /**
   * Counts one request under each of the limits, in one round trip, and returns a verdict for each. While one of them is known to
   * refuse, nothing is counted and its verdict comes alone, so that whoever hammers does not use up what others share with them.
   * Throws when the place where it counts does not answer.
   */
  consume<Name extends PolicyName>(
    policy: Name,
    counts: readonly Count<Name>[],
  ): Promise<Verdict[]>;
  /** Takes back what one admitted request counted. */
  refund<Name extends PolicyName>(policy: Name, counts: readonly Count<Name>[]): Promise<void>;
  /** The first refusal that this process already knows of, without asking anybody. */
  knownRefusal<Name extends PolicyName>(
    policy: Name,
    counts: readonly Count<Name>[],
  ): Verdict | null;
}
