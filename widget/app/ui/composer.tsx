import type { View } from "../view";
import { Icon } from "./icon";

/** The longest message the server takes. */
const longest = 4000;

/** The field to write in: Enter sends, Shift+Enter makes a new line; it never locks, what is sent queues. */
export function Composer({ session, state, words }: View) {
  const { text } = state;
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        session.sendText();
        event.currentTarget.querySelector("textarea")?.focus();
      }}
    >
      <textarea
        rows={1}
        dir="auto"
        maxLength={longest}
        value={text}
        placeholder={words.placeholder}
        aria-label={words.placeholder}
        enterkeyhint="send"
        onInput={(event) => session.write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          session.sendText();
        }}
      />
      <button type="submit" class="primary" aria-label={words.send} aria-disabled={!text.trim()}>
        <Icon name="send" />
      </button>
    </form>
  );
}
