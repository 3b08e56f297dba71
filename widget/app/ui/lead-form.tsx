import { useEffect, useRef } from "preact/hooks";
import type { Strings } from "../../i18n/strings";
import type { ProblemKind } from "../../protocol/types";
import { Consent } from "./consent";
import { Field } from "./field";
import { useSession } from "./session-context";

/** The request form in place of the messages: what was typed stays until the server has it. */
export function LeadForm() {
  const { session, state, words } = useSession();
  const { lead } = state;
  const form = useRef<HTMLFormElement>(null);
  const isSending = lead.status === "sending";
  const hasErrors = Object.keys(lead.errors).length > 0;

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [lead.status, lead.problem, hasErrors]);

  return (
    <div class="scroll">
      <form
        ref={form}
        class="lead"
        noValidate
        aria-label={words.leadTitle}
        onSubmit={(event) => {
          event.preventDefault();
          void session.submitLead();
        }}
      >
        <p class="small">{words.leadIntro}</p>
        <Field name="name" label={words.name} autocomplete="name" isRequired />
        <div class="pair">
          <Field name="phone" label={words.phone} type="tel" autocomplete="tel" isRequired />
          <Field name="email" label={words.email} type="email" autocomplete="email" isRequired />
        </div>
        <Field name="service" label={words.service} />
        <Field name="times" label={words.times} hint={words.timesHint} />
        <Field name="vehicle" label={words.vehicle} />
        <Field name="message" label={words.message} isLong />
        <Consent />
        {(lead.problem || hasErrors) && (
          <p class="alert" role="alert">
            {lead.problem && !hasErrors
              ? problemWords(lead.problem.kind, words)
              : words.checkFields}
          </p>
        )}
        <button type="submit" class="primary" aria-disabled={isSending}>
          {isSending ? `${words.sending}…` : words.submitLead}
        </button>
      </form>
    </div>
  );
}

function problemWords(kind: ProblemKind, words: Strings): string {
  if (kind === "offline" || kind === "cut") return words.leadOffline;
  if (kind === "busy") return words.leadBusy;
  return kind === "not_here" ? words.not_here : words.leadFailed;
}
