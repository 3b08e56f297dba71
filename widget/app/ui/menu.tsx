import { useEffect, useRef, useState } from "preact/hooks";
import { languageNames } from "../../i18n/strings";
import { languages } from "../../shared/language";
import { useSession } from "./session-context";

/** Language, privacy policy, and deleting the chat from this device after one question. */
export function Menu({ onDone }: { onDone: () => void }) {
  const { session, state, words } = useSession();
  const [isAsking, setAsking] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>("button,select")?.focus();
  }, [isAsking]);
  useEffect(() => {
    const root = box.current?.getRootNode();
    const onPointerDown = ({ target }: Event) => {
      if (target instanceof Element && !target.closest(".menu,.head")) onDone();
    };
    root?.addEventListener("pointerdown", onPointerDown);
    return () => root?.removeEventListener("pointerdown", onPointerDown);
  }, [onDone]);

  const privacyUrl = webAddress(state.config?.privacyUrl);
  if (isAsking) {
    return (
      <div class="menu" ref={box}>
        <p>{words.deleteConfirm}</p>
        <div class="row">
          <button
            type="button"
            class="danger"
            onClick={() => {
              session.conversation.forget();
              onDone();
            }}
          >
            {words.deleteYes}
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            {words.cancel}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div class="menu" ref={box}>
      <label>
        {words.language}
        <select
          value={state.language}
          onChange={(event) => session.setLanguage(event.currentTarget.value)}
        >
          {languages.map((language) => (
            <option key={language} value={language} lang={language}>
              {languageNames[language]}
            </option>
          ))}
        </select>
      </label>
      {privacyUrl && (
        <a href={privacyUrl} target="_blank" rel="noopener noreferrer">
          {words.privacy}
        </a>
      )}
      <button type="button" class="danger" onClick={() => setAsking(true)}>
        {words.deleteChat}
      </button>
    </div>
  );
}

/** The address if it is one of the web; a `javascript:` address would run in the workshop's page. */
export function webAddress(url: string | null | undefined): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null;
}
