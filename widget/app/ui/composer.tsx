import { longestMessage } from "../../state/session";
import type { View } from "../view";
import { Icon } from "./icon";

/** The field to write in: Enter sends, Shift+Enter makes a new line; it never locks, what is sent queues. */
export function Composer({ session, state, words }: View) {
  const { text } = state;
  const { length } = text.trim();
  const isTooLong = length > longestMessage;
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        session.sendText();
        event.currentTarget.querySelector("textarea")?.focus();
      }}
    >
      {isTooLong && (
        <p class="error" role="alert">
          {words.too_long} {length} / {longestMessage}
        </p>
      )}
      <textarea
        rows={1}
        dir="auto"
        value={text}
        placeholder={words.placeholder}
        aria-label={words.placeholder}
        aria-invalid={isTooLong}
        enterkeyhint="send"
        onInput={(event) => session.write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          session.sendText();
        }}
      />
      <button
        type="submit"
        class="primary"
        aria-label={words.send}
        aria-disabled={!length || isTooLong}
      >
        <Icon name="send" />
      </button>
    </form>
  );
}
