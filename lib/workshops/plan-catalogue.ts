import type { PlanOffer } from "./plan/schemas";

/** What a plan costs and holds, as the page of prices shows it. */
export type CataloguePlan = Pick<
  PlanOffer,
  "key" | "conversations" | "documents" | "seats" | "channels"
> & {
  /** Net, in euro cents: a proposal, for nothing is paid through this product yet. */
  monthlyCents: number;
};

/** The plans as a new installation has them (`private.plans`), in the order in which they are offered; a test compares the two. */
export const planCatalogue: readonly CataloguePlan[] = [
  {
    key: "free",
    monthlyCents: 0,
    conversations: 200,
    documents: 20,
    seats: 3,
    channels: 1,
  },
  {
    key: "pro",
    monthlyCents: 4_900,
    conversations: 2_000,
    documents: 100,
    seats: 10,
    channels: 5,
  },
  {
    key: "business",
    monthlyCents: 14_900,
    conversations: 20_000,
    documents: 200,
    seats: 50,
    channels: 50,
  },
];
