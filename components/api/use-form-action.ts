"use client";

import {
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
  type FormEvent,
} from "react";
import { answerOr } from "./answer-or";
import { useUnsaved } from "./unsaved-work";

type FormAction<State> = (state: State, form: FormData) => Promise<State>;

type FormActionOptions<State> = {
  idle: State;
  /** What the form shows when no answer came. */
  failed: State;
  isSaved: (state: State) => boolean;
};

/** A form that an action saves, and that keeps what was typed whatever becomes of it; `form` goes onto the element. */
export function useFormAction<State>(
  action: FormAction<State>,
  { idle, failed, isSaved }: FormActionOptions<State>,
) {
  const [isUnsaved, setIsUnsaved] = useState(false);
  useUnsaved(isUnsaved);
  const [state, submit, isPending] = useActionState<State, FormData>(
    async (before: Awaited<State>, form) => {
      const after = await answerOr(failed, () => action(before, form));
      if (isSaved(after)) setIsUnsaved(false);
      return after;
    },
    idle as Awaited<State>,
  );
  const element = useRef<HTMLFormElement>(null);
  // The button is at the end of a form: what is wrong with a field above it may be out of sight.
  useEffect(() => {
    if (state === idle) return;
    element.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state, idle]);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // A form's own action would empty the fields, also after a refusal.
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    if (!isPending) startTransition(() => submit(form));
  };
  return { state, isPending, form: { ref: element, onSubmit, onChange: () => setIsUnsaved(true) } };
}
