"use client";

import { startTransition, useActionState, useEffect, useRef, type FormEvent } from "react";
import { answerOr } from "@/components/api/answer-or";

type SentFormOptions<State> = {
  idle: State;
  /** What the form shows when no answer came. */
  failed: State;
};

/**
 * A form of one server action. With scripts the answer comes into the page and keeps what was typed; without them the browser sends
 * the form itself and the server draws the page anew, from the same state. `form` goes onto the element.
 */
export function useSentForm<State>(
  action: (before: State, form: FormData) => Promise<State>,
  { idle, failed }: SentFormOptions<State>,
) {
  const [served, serve] = useActionState<State, FormData>(
    action as (before: Awaited<State>, form: FormData) => Promise<State>,
    idle as Awaited<State>,
  );
  const [sent, submit, isPending] = useActionState<State | null, FormData>(
    async (_, form) => answerOr(failed, () => action(idle, form)),
    null,
  );
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (sent === null) return;
    // A password that was refused is typed anew, and one that was taken is not to stay in the page.
    for (const field of element.current?.querySelectorAll<HTMLInputElement>(
      "input[type=password]",
    ) ?? []) {
      field.value = "";
    }
    // The button is at the end of a form: what is wrong with a field above it may be out of sight.
    element.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [sent]);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    if (!isPending) startTransition(() => submit(form));
  };
  return {
    state: (sent ?? served) as State,
    isPending,
    // The server words every error in the page's language; the browser's own bubbles would not.
    form: { ref: element, action: serve, onSubmit, noValidate: true },
  };
}
