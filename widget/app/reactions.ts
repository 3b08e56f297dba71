import type { State } from "../state/state";

/** How far from its end a list still counts as "at its end", in pixels. */
const nearEnd = 80;

/**
 * What has to happen in the document when the panel has been drawn anew: dialog, focus and scrolling follow the state, so that
 * what had the focus never takes it away with it.
 */
export function createReactions(root: ShadowRoot, launcher: HTMLElement) {
  let before: State | undefined;
  let wasAtEnd = true;
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);

  function moveFocus(state: State, last: State, dialog: HTMLElement): void {
    if (!state.isOpen) return;
    if (!last.isOpen || state.isFull !== last.isFull || state.view !== last.view) {
      // On a touch screen the keyboard would jump up over what the visitor wants to read first.
      const isTouch = matchMedia("(pointer: coarse)").matches;
      const field = isTouch ? null : find(".lead input,form textarea");
      (field ?? dialog).focus();
    }
    if (state.menu !== last.menu) {
      const isClosed = state.menu === "closed";
      // Whoever is writing already has turned away from the menu and keeps the focus.
      if (!isClosed || !root.activeElement?.closest("form")) {
        find(isClosed ? ".head [aria-expanded]" : ".menu :is(button,input,select)")?.focus();
      }
    }
    if (state.lead.attempt > last.lead.attempt) find('[aria-invalid="true"]')?.focus();
  }

  function keepEnd(state: State, last: State): void {
    const list = find(".scroll");
    const field = find("textarea");
    if (state.view !== "chat" || !list) return;
    const hasAsked = state.entries.at(-1)?.author === "visitor" && state.entries !== last.entries;
    if (wasAtEnd || hasAsked || !last.isOpen) list.scrollTop = list.scrollHeight;
    if (!field || state.text === last.text) return;
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
  }

  return {
    beforeDrawing(): void {
      const list = find(".scroll");
      wasAtEnd = !list || list.scrollHeight - list.scrollTop - list.clientHeight < nearEnd;
    },

    afterDrawing(state: State): void {
      const last = before ?? { ...state, isOpen: false };
      before = state;
      const dialog = root.querySelector("dialog");
      if (!dialog) return;
      if (state.isOpen !== last.isOpen || state.isFull !== last.isFull) {
        dialog.close();
        if (state.isOpen) dialog[state.isFull ? "showModal" : "show"]();
        else if (last.isOpen) launcher.focus();
      }
      moveFocus(state, last, dialog);
      keepEnd(state, last);
    },
  };
}
