import { z } from "zod";

const instant = z.iso.datetime({ offset: true });

/** Answer of `GET .../stats`: what a member finds to do now, at most three of each kind beside their number. Counts end at 100. */
export const today = z.object({
  day: z.iso.date(),
  waitingCount: z.int(),
  waiting: z.array(
    z.object({
      id: z.uuid(),
      name: z.string().nullable(),
      question: z.string(),
      since: instant,
      reason: z.string(),
    }),
  ),
  /** Null for a role that may not read requests, as are the requests. */
  leadCount: z.int().nullable(),
  leads: z
    .array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        service: z.string().nullable(),
        times: z.string().nullable(),
        at: instant,
      }),
    )
    .nullable(),
  gapCount: z.int(),
  gaps: z.array(z.object({ id: z.uuid(), question: z.string(), times: z.int() })),
  priceCount: z.int(),
  requestedCount: z.int(),
  appointments: z.array(
    z.object({
      id: z.uuid(),
      startsAt: instant,
      name: z.string().nullable(),
      service: z.string().nullable(),
      status: z.string(),
      plate: z.string().nullable(),
      model: z.string().nullable(),
    }),
  ),
  yesterday: z.object({
    conversations: z.int(),
    questions: z.int(),
    answers: z.int(),
    /** Answered from the workshop's own facts, by the bot alone. */
    alone: z.int(),
  }),
});
export type Today = z.infer<typeof today>;

/** The ranges that one tap chooses, by their number of days. */
export const rangeDays = { week: 7, month: 30, quarter: 90, year: 365, threeYears: 1095 } as const;
export const rangeName = z.enum(["week", "month", "quarter", "year", "threeYears"]);
export type RangeName = z.infer<typeof rangeName>;

const rangeDaysMax = 1830;
const dayField = z.iso.date("must be a day as YYYY-MM-DD").optional();

/** Query of the numbers: a named range up to today, or days of one's own, both included. */
export const numbersQuery = z
  .object({ range: rangeName.default("month"), from: dayField, to: dayField })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    path: ["to"],
    message: "from and to are given together",
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ["to"],
    message: "must not be before from",
  })
  .refine(({ from, to }) => !from || !to || daysBetween(from, to) < rangeDaysMax, {
    path: ["to"],
    message: "must not be more than five years after from",
  });
export type NumbersQuery = z.infer<typeof numbersQuery>;

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Minutes that one thing would have taken somebody of the team: at least and at most. Assumptions, and shown as such. */
export const minutesEach = {
  /** A question answered from the workshop's own facts: looked up and said on the telephone or by mail. */
  sourced: { least: 1, most: 3 },
  /** A request taken down: name, number, car, wish. */
  lead: { least: 2, most: 4 },
  /** An appointment agreed upon. */
  appointment: { least: 3, most: 6 },
} as const;
