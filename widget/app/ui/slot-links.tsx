import { slotAddress } from "@/lib/core/slot-address";
import type { Strings } from "../../i18n/strings";
import type { AnswerAction } from "../../protocol/types";

type Props = { action: Extract<AnswerAction, { type: "slots" }>; origin: string; words: Strings };

/** Times that are free: each leads to the page on which it is taken, beside the chat, which stays. */
export function SlotLinks({ action: { page, times }, origin, words }: Props) {
  const links = times.map(({ at, label }) => ({ label, path: slotAddress(page, at) }));
  return (
    <ul class="chips" aria-label={words.freeTimes}>
      {[...links, { label: words.otherTime, path: page }].map(({ label, path }) => (
        <li key={path}>
          <a class="outline button" href={origin + path} target="_blank" rel="noopener">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
