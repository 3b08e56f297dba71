import { useEffect, useRef } from "preact/hooks";
import { fill } from "../../i18n/strings";
import type { WidgetConfig } from "../../protocol/types";
import { Icon } from "./icon";
import { Menu } from "./menu";
import { useSession } from "./session-context";

/** Who is speaking here: the workshop, whether it is open, and that a machine answers (or that the team does). */
export function Header({
  isMenuOpen,
  setMenuOpen,
}: {
  isMenuOpen: boolean;
  setMenuOpen: (isOpen: boolean) => void;
}) {
  const { session, state, words } = useSession();
  const { config, mode, language, view } = state;
  const isLead = view === "lead";
  const menuButton = useRef<HTMLButtonElement>(null);
  const wasMenuOpen = useRef(false);
  useEffect(() => {
    if (wasMenuOpen.current && !isMenuOpen) menuButton.current?.focus();
    wasMenuOpen.current = isMenuOpen;
  }, [isMenuOpen]);
  return (
    <>
      <div class="head">
        {isLead ? (
          <button type="button" class="icon" aria-label={words.back} onClick={session.closeLead}>
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
              {openText(config, words, language)}
            </p>
          )}
        </div>
        <button
          type="button"
          class="icon"
          aria-label={words.menu}
          aria-expanded={isMenuOpen}
          ref={menuButton}
          onClick={() => setMenuOpen(!isMenuOpen)}
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
      {isMenuOpen && <Menu onDone={() => setMenuOpen(false)} />}
      <p class="notice small">
        <Icon name={mode === "human" ? "team" : "robot"} />
        {mode === "human" ? words.teamNotice : words.aiNotice}
      </p>
    </>
  );
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const last = words.length > 1 ? words.at(-1) : undefined;
  return (words[0]?.[0] ?? "") + (last?.[0] ?? "");
}

function openText(
  { openNow, opensAt, timezone }: WidgetConfig,
  words: ReturnType<typeof useSession>["words"],
  language: string,
): string {
  if (openNow) return words.openNow;
  if (!opensAt) return words.closedNow;
  const time = new Intl.DateTimeFormat(language, {
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: timezone,
  }).format(new Date(opensAt));
  return fill(words.opensAt, { time });
}
