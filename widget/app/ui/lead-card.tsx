import type { FormAction } from "../../protocol/types";
import type { View } from "../view";
import { Consent } from "./consent";
import { leadProblem } from "./lead-problem";

export type LeadCardProps = { view: View; action: FormAction; at: number; summary: string };

/** A request that is complete, in one line: agree, send, or change something in the form. */
export function LeadCard({ view, action, at, summary }: LeadCardProps) {
  const { session, state, words } = view;
  const { status, problem, attempt } = state.lead;
  const isSending = status === "sending";
  return (
    <form
      class="card"
      noValidate
      aria-label={words.leadTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void session.sendOffer(action, at);
      }}
    >
      <p>{summary}</p>
      <Consent {...view} />
      {problem && attempt > 0 && (
        <p class="alert" role="alert">
          {leadProblem(problem.kind, words)}
        </p>
      )}
      <button type="submit" class="primary" aria-disabled={isSending}>
        {isSending ? `${words.sending}…` : state.sent ? words.amend : words.sendNow}
      </button>
      <button type="button" class="link" onClick={() => session.openLead(action, at)}>
        {words.change}
      </button>
    </form>
  );
}
