"use client";

import { Search } from "lucide-react";
import { useEffect, useRef, useState, type Ref } from "react";
import { classNames } from "./class-names";
import { Input } from "./input";

/** Long enough to finish a word, short enough not to be waited for. */
const typingPauseMs = 300;

type SearchFieldProps = {
  label: string;
  placeholder: string;
  /** What the list is searched for now. */
  search: string;
  onSearch: (text: string) => void;
  /** The input itself, for a key that leads to it. */
  ref?: Ref<HTMLInputElement>;
  className?: string;
};

/** A field that searches when the typing pauses; it follows when the search is cleared elsewhere. */
export function SearchField({
  ref,
  label,
  placeholder,
  search,
  onSearch,
  className,
}: SearchFieldProps) {
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const [text, setText] = useState(search);
  const [seen, setSeen] = useState(search);
  if (search !== seen) {
    setSeen(search);
    if (search === "") setText("");
  }
  const searchNow = (typed: string) => {
    clearTimeout(pause.current);
    pause.current = undefined;
    onSearch(typed.trim());
  };
  const searchLater = (typed: string) => {
    setText(typed);
    clearTimeout(pause.current);
    pause.current = setTimeout(searchNow, typingPauseMs, typed);
  };
  return (
    <label className={classNames("relative block", className)}>
      <span className="sr-only">{label}</span>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 size-4.5 -translate-y-1/2 text-ink-faint"
      />
      <Input
        {...(ref && { ref })}
        type="search"
        value={text}
        maxLength={200}
        placeholder={placeholder}
        onChange={(event) => searchLater(event.target.value)}
        // A search that came after the press of a link would take back where the link leads.
        onBlur={() => pause.current !== undefined && searchNow(text)}
        className="pl-9.5"
      />
    </label>
  );
}
