"use client";

import { type ComponentProps, type KeyboardEvent, useId, useRef, useState } from "react";
import { classNames } from "./class-names";
import { findTrigger, type FoundTrigger, putInPlace } from "./find-trigger";
import { Textarea } from "./textarea";

/** Something that can be put into the text. */
export type Suggestion = { id: string; label: string; detail?: string; insert: string };

/** What a sign looks up. */
export type SuggestionSource = { trigger: string; list: readonly Suggestion[] };

type SuggestingTextareaProps = Omit<ComponentProps<"textarea">, "value" | "onChange" | "ref"> & {
  value: string;
  onWrite: (text: string) => void;
  sources: readonly SuggestionSource[];
  /** Names the list for who does not see it. */
  listLabel: string;
  onPick?: (id: string) => void;
};

const shownMax = 8;

/** A field of several lines in which a sign, e.g. "/", offers what can be put in its place. */
export function SuggestingTextarea({
  value,
  onWrite,
  sources,
  listLabel,
  onPick,
  onKeyDown,
  ...rest
}: SuggestingTextareaProps) {
  const listId = useId();
  const [found, setFound] = useState<FoundTrigger | null>(null);
  const [active, setActive] = useState(0);
  const field = useRef<HTMLTextAreaElement | null>(null);
  const shown = found ? matching(sources, found) : [];
  const isOpen = shown.length > 0;
  const chosen = Math.min(active, shown.length - 1);

  const look = (text: string, caret: number) => {
    const triggers = sources.map(({ trigger }) => trigger);
    setFound(findTrigger(text, caret, triggers));
    setActive(0);
  };
  const pick = (suggestion: Suggestion | undefined) => {
    const area = field.current;
    if (!found || !suggestion || !area) return;
    const next = putInPlace(value, area.selectionStart, found, suggestion.insert);
    setFound(null);
    onWrite(next.text);
    onPick?.(suggestion.id);
    area.focus();
    // Once React has put the text into the field.
    requestAnimationFrame(() => area.setSelectionRange(next.caret, next.caret));
  };
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!isOpen || event.nativeEvent.isComposing) return onKeyDown?.(event);
    if (event.key === "ArrowDown") setActive((chosen + 1) % shown.length);
    else if (event.key === "ArrowUp") setActive((chosen + shown.length - 1) % shown.length);
    else if (event.key === "Enter" || event.key === "Tab") pick(shown[chosen]);
    else if (event.key === "Escape") setFound(null);
    else return onKeyDown?.(event);
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <span className="relative block">
      {isOpen && (
        <div
          id={listId}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot stand open beside a field that keeps the focus
          role="listbox"
          aria-label={listLabel}
          className="absolute bottom-full left-0 z-30 mb-1.5 grid max-h-64 w-full max-w-md overflow-y-auto rounded-control border border-line bg-raised p-1 shadow-float"
        >
          {shown.map((suggestion, index) => (
            <Option
              key={suggestion.id}
              id={`${listId}-${index}`}
              suggestion={suggestion}
              isChosen={index === chosen}
              onPick={() => pick(suggestion)}
            />
          ))}
        </div>
      )}
      <Textarea
        {...rest}
        ref={field}
        value={value}
        aria-autocomplete="list"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? `${listId}-${chosen}` : undefined}
        onChange={(event) => {
          onWrite(event.target.value);
          look(event.target.value, event.target.selectionStart);
        }}
        onBlur={() => setFound(null)}
        onKeyDown={keyDown}
      />
    </span>
  );
}

type OptionProps = { id: string; suggestion: Suggestion; isChosen: boolean; onPick: () => void };

function Option({ id, suggestion, isChosen, onPick }: OptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has keys and focus
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it belongs to the list above
      role="option"
      aria-selected={isChosen}
      // Keeps the focus, and with it the caret, in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
      className={classNames(
        "grid min-h-11 cursor-pointer content-center rounded-tight px-3 py-1.5 hover:bg-sunken",
        isChosen && "bg-sunken",
      )}
    >
      <span className="text-small font-semibold">{suggestion.label}</span>
      {suggestion.detail && (
        <span className="truncate text-caption text-ink-soft">{suggestion.detail}</span>
      )}
    </div>
  );
}

function matching(
  sources: readonly SuggestionSource[],
  { trigger, query }: FoundTrigger,
): Suggestion[] {
  const list = sources.find((source) => source.trigger === trigger)?.list ?? [];
  const wanted = query.toLocaleLowerCase();
  const fits = ({ label, detail }: Suggestion) =>
    `${label} ${detail ?? ""}`.toLocaleLowerCase().includes(wanted);
  return list.filter(fits).slice(0, shownMax);
}
