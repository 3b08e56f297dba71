import { languageNames } from "../../i18n/strings";
import { answered, pickLanguage } from "../../shared/language";
import type { View } from "../view";
import { webAddress } from "./web-address";

/** Language, sound, privacy policy, and erasing the chat. */
export function Menu({ session, state, words }: View) {
  const privacyUrl = webAddress(state.config?.privacyUrl);
  return (
    <div class="menu">
      <label>
        {words.language}
        <select
          value={state.language}
          onChange={(event) => session.setLanguage(pickLanguage([event.currentTarget.value]))}
        >
          {!answered.some((language) => language === state.language) && (
            <option value={state.language} hidden>
              {languageNames[state.language]}
            </option>
          )}
          {answered.map((language) => (
            <option key={language} value={language} lang={language}>
              {languageNames[language]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.sound}
        <input
          type="checkbox"
          checked={state.hasSound}
          onChange={(event) => session.setSound(event.currentTarget.checked)}
        />
      </label>
      {privacyUrl && (
        <a href={privacyUrl} target="_blank" rel="noopener noreferrer">
          {words.privacy}
        </a>
      )}
      <button type="button" class="danger" onClick={() => session.setMenu("erase")}>
        {words.deleteChat}
      </button>
    </div>
  );
}
