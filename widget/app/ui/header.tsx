import { openText } from "../../i18n/open-text";
import { fill } from "../../i18n/fill";
import type { View } from "../view";
import { EraseQuestion } from "./erase-question";
import { Icon } from "./icon";
import { Menu } from "./menu";

/** Who is speaking here: the workshop, whether it is open, and that a machine answers (or that the team does). */
export function Header(view: View) {
  const { session, state, words } = view;
  const { config, mode, assignee, language, menu } = state;
  const isHuman = mode === "human";
  const teamNotice = assignee ? fill(words.tookOver, { name: assignee }) : words.teamNotice;
  const isMenuOpen = menu !== "closed";
  return (
    <>
      <div class="head">
        {state.view === "lead" ? (
          <button
            type="button"
            class="icon back"
            aria-label={words.back}
            onClick={session.closeLead}
          >
            <Icon name="back" />
          </button>
        ) : (
          <div class="avatar" aria-hidden="true">
            {initials(config?.name ?? "")}
          </div>
        )}
        <div class="title">
          <h2>{config?.name ?? "Chat"}</h2>
          {config && (
            <p class="state small">
              <span class={config.openNow ? "dot on" : "dot"} />
              {openText(config, language)}
            </p>
          )}
        </div>
        <button
          type="button"
          class="icon"
          aria-label={words.menu}
          aria-expanded={isMenuOpen}
          onClick={() => session.setMenu(isMenuOpen ? "closed" : "open")}
        >
          <Icon name="menu" />
        </button>
        <button
          type="button"
          class="icon"
          aria-label={words.close}
          onClick={() => session.setOpen(false)}
        >
          <Icon name="close" />
        </button>
      </div>
      {menu === "open" && <Menu {...view} />}
      {menu === "erase" && <EraseQuestion {...view} />}
      <p class="notice small">
        <Icon name={isHuman ? "team" : "robot"} />
        {isHuman ? teamNotice : words.aiNotice}
      </p>
    </>
  );
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const last = words.length > 1 ? words.at(-1) : undefined;
  return (words[0]?.[0] ?? "") + (last?.[0] ?? "");
}
