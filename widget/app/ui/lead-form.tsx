import type { View } from "../view";
import { Consent } from "./consent";
import { Field } from "./field";
import { leadProblem } from "./lead-problem";

/** What a request can do without: folded away, so that agreement and button are on a phone's first screen. */
const more = ["times", "plate", "model", "vin", "keys", "message"] as const;

/** The request form in place of the messages: what was typed stays until the server has it. */
export function LeadForm(view: View) {
  const { session, state, words } = view;
  const { lead } = state;
  const isSending = lead.status === "sending";
  // Nothing is sent or refused that the visitor does not see.
  const isMoreUsed = more.some((name) => state.draft[name] || lead.errors[name]);
  const hasErrors = Object.keys(lead.errors).length > 0 && lead.attempt > 0;

  return (
    <div class="scroll">
      <form
        class="lead"
        noValidate
        aria-label={words.leadTitle}
        onSubmit={(event) => {
          event.preventDefault();
          void session.submitLead();
        }}
      >
        <p class="small">{words.leadIntro}</p>
        <Field view={view} name="name" label={words.name} autocomplete="name" isRequired />
        <div class="pair">
          <Field
            view={view}
            name="phone"
            label={words.phone}
            type="tel"
            autocomplete="tel"
            isRequired
          />
          <Field
            view={view}
            name="email"
            label={words.email}
            type="email"
            autocomplete="email"
            isRequired
          />
        </div>
        <Field view={view} name="service" label={words.service} />
        <details ref={(details) => void (details && isMoreUsed && (details.open = true))}>
          <summary>{words.more}</summary>
          <Field view={view} name="times" label={words.times} hint={words.timesHint} />
          <div class="pair">
            <Field view={view} name="plate" label={words.plate} />
            <Field view={view} name="model" label={words.model} />
          </div>
          <Field view={view} name="vin" label={words.vin} />
          {state.config?.country === "DE" && <Field view={view} name="keys" label="HSN / TSN" />}
          <Field view={view} name="message" label={words.message} isLong />
        </details>
        <Consent {...view} />
        {(lead.problem || hasErrors) && (
          <p class="alert" role="alert">
            {lead.problem && !hasErrors ? leadProblem(lead.problem.kind, words) : words.checkFields}
          </p>
        )}
        <button type="submit" class="primary" aria-disabled={isSending}>
          {isSending ? `${words.sending}…` : words.submitLead}
        </button>
      </form>
    </div>
  );
}
