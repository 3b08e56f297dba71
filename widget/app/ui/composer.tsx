import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./icon";
import { useSession } from "./session-context";

/** The longest message the server takes. */
const longest = 4000;

/** The field to write in: Enter sends, Shift+Enter makes a new line; it never locks, what is sent queues. */
export function Composer() {
  const { session, words } = useSession();
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [text]);

  function send(): void {
    if (!text.trim()) return;
    session.conversation.say(text);
    setText("");
    field.current?.focus();
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        rows={1}
        maxLength={longest}
        value={text}
        placeholder={words.placeholder}
        aria-label={words.placeholder}
        enterkeyhint="send"
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="primary" aria-label={words.send} aria-disabled={!text.trim()}>
        <Icon name="send" />
      </button>
    </form>
  );
}
