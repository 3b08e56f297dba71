import { useEffect, useRef, useState } from "preact/hooks";
import { ChatView } from "./chat-view";
import { Header } from "./header";
import { LeadForm } from "./lead-form";
import { useSession } from "./session-context";
import { useFullScreen } from "./use-full-screen";

/** The dialog: beside the page on large screens, over the whole of it on phones. */
export function Panel({
  isDark,
  position,
  launcher,
}: {
  isDark: boolean;
  position: "left" | "right";
  launcher: HTMLElement;
}) {
  const { session, state, words } = useSession();
  const { isOpen, view, announcements, config, language } = state;
  const dialog = useRef<HTMLDialogElement>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const isFull = useFullScreen(dialog, isOpen);
  const wasOpen = useRef(false);

  useEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    if (!isOpen) {
      if (wasOpen.current) launcher.focus();
      wasOpen.current = false;
      return undefined;
    }
    if (isFull) element.showModal();
    else element.show();
    wasOpen.current = true;
    return () => element.close();
  }, [isOpen, isFull, launcher]);

  // What had the focus is gone when the panel opens or changes its view.
  useEffect(() => {
    const element = dialog.current;
    if (!element || !isOpen) return;
    // On a touch screen the keyboard would jump up over what the visitor wants to read first.
    const isTouch = matchMedia("(pointer: coarse)").matches;
    const field = isTouch ? null : element.querySelector<HTMLElement>("input,textarea");
    (field ?? element).focus();
  }, [isOpen, isFull, view]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.preventDefault();
    if (isMenuOpen) setMenuOpen(false);
    else session.setOpen(false);
  }

  return (
    <dialog
      ref={dialog}
      class={`${position} ${isFull ? "full" : ""}`}
      data-dark={isDark ? "" : undefined}
      lang={language}
      tabIndex={-1}
      aria-label={config?.name ?? "Chat"}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        session.setOpen(false);
      }}
    >
      <Header isMenuOpen={isMenuOpen} setMenuOpen={setMenuOpen} />
      {view === "lead" ? <LeadForm /> : <ChatView />}
      <div class="hidden" role="log" aria-live="polite" aria-label={words.conversation}>
        {announcements.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </div>
    </dialog>
  );
}
