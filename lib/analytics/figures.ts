import { percentileOf } from "./percentile";

/** One sum as the database returns it: kind, dimension, label, quantity, amount. */
export type Sum = readonly [string, string, string, number, number];

/** A label and how often it was counted. */
export type Count = { label: string; quantity: number };

/** The numbers of a span of days. */
export type Figures = {
  conversations: number;
  questions: number;
  answers: number;
  /** Answered from the workshop's own facts. */
  sourced: number;
  talked: number;
  warned: number;
  clarified: number;
  abstained: number;
  handedOver: number;
  /** Messages of the team. */
  replies: number;
  /** What the bot said by itself. */
  notes: number;
  /** Conversations that went to people. */
  handovers: number;
  leads: number;
  won: number;
  appointments: number;
  kept: number;
  noShow: number;
  cancelled: number;
  /** Answers that the team calls wrong. */
  wrong: number;
  /** Seconds until a person first wrote after one was needed; null where nobody was. */
  responseP50: number | null;
  responseP90: number | null;
  modelCalls: number;
  costMicroEuros: number;
  /** Conversations that came so far, each counted once a step. Silence is none. */
  steps: { answered: number; lead: number; appointment: number; kept: number };
};

/** Makes the figures of a span out of its sums. */
export function toFigures(sums: readonly Sum[]): Figures {
  const all = (kind: string) => quantityOf(sums, kind, "all", "");
  const outcome = (label: string) => quantityOf(sums, "answer", "outcome", label);
  const step = (label: string) => quantityOf(sums, "step", "step", label);
  const waits = countsOf(sums, "first_response", "seconds").map(({ label, quantity }) => ({
    value: Number(label),
    quantity,
  }));
  return {
    conversations: all("conversation"),
    questions: all("question"),
    answers: all("answer"),
    sourced: outcome("sourced"),
    talked: outcome("talked"),
    warned: outcome("warned"),
    clarified: outcome("clarified"),
    abstained: outcome("abstained"),
    handedOver: outcome("handed_over"),
    replies: all("reply"),
    notes: all("note"),
    handovers: all("handover"),
    leads: all("lead"),
    won: all("won"),
    appointments: all("appointment"),
    kept: all("kept"),
    noShow: all("no_show"),
    cancelled: all("cancelled"),
    wrong: all("wrong"),
    responseP50: percentileOf(waits, 0.5),
    responseP90: percentileOf(waits, 0.9),
    modelCalls: all("model"),
    costMicroEuros: sums
      .filter(([kind, dimension]) => kind === "model" && dimension === "all")
      .reduce((total, [, , , , amount]) => total + amount, 0),
    steps: {
      answered: step("answered"),
      lead: step("lead"),
      appointment: step("appointment"),
      kept: step("kept"),
    },
  };
}

/** The labels of one dimension, the most counted first. */
export function countsOf(sums: readonly Sum[], kind: string, dimension: string): Count[] {
  return sums
    .filter((sum) => sum[0] === kind && sum[1] === dimension && sum[3] > 0)
    .map(([, , label, quantity]) => ({ label, quantity }))
    .toSorted(
      (left, right) => right.quantity - left.quantity || (left.label < right.label ? -1 : 1),
    );
}

// What is taken back on a later day than it was counted must not make a negative number of a short span.
function quantityOf(sums: readonly Sum[], kind: string, dimension: string, label: string): number {
  const found = sums.find((sum) => sum[0] === kind && sum[1] === dimension && sum[2] === label);
  return Math.max(found?.[3] ?? 0, 0);
}
