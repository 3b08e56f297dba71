import { directionOf } from "../../shared/language";
import type { View } from "../view";
import { ChatView } from "./chat-view";
import { formPieces } from "../form-pieces";
import { Header } from "./header";

type Props = { view: View; isDark: boolean; position: "left" | "right" };

/** The dialog: beside the page on large screens, over the whole of it on phones. */
export function Panel({ view, isDark, position }: Props) {
  const { session, state, words } = view;
  const LeadForm = state.view === "lead" && formPieces()?.LeadForm;
  const { isFull, announcements, config, language } = state;

  function leave(event: Event): void {
    event.preventDefault();
    if (state.menu === "closed") session.setOpen(false);
    else session.setMenu("closed");
  }

  return (
    <dialog
      class={`${position} ${isFull ? "full" : ""}`}
      data-dark={isDark ? "" : undefined}
      lang={language}
      dir={directionOf(language)}
      tabIndex={-1}
      aria-label={config?.name ?? "Chat"}
      onKeyDown={(event) => event.key === "Escape" && leave(event)}
      onCancel={leave}
    >
      <Header {...view} />
      {LeadForm ? <LeadForm {...view} /> : <ChatView {...view} />}
      <div class="hidden" role="log" aria-live="polite" aria-label={words.conversation}>
        {announcements.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </div>
    </dialog>
  );
}
