import { fill } from "../../i18n/fill";
import type { View } from "../view";
import { RichText } from "./rich-text";
import { webAddress } from "./web-address";

/** The agreement without which nothing is sent, in the workshop's own words where it has written some. */
export function Consent({ session, state, words }: View) {
  const { config, draft, lead } = state;
  const error = lead.errors.consent;
  const privacyUrl = webAddress(config?.privacyUrl);
  const agreement = (
    <RichText text={config?.consentText || fill(words.consent, { name: config?.name ?? "" })} />
  );
  return (
    <div class="field consent">
      <input
        id="consent"
        type="checkbox"
        checked={draft.consent}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={error && "consent-error"}
        onChange={(event) => session.setDraft({ consent: event.currentTarget.checked })}
      />
      <label for="consent">{agreement}</label>
      {privacyUrl && !config?.consentText?.includes(privacyUrl) && (
        <a class="small" href={privacyUrl} target="_blank" rel="noopener noreferrer">
          {words.privacy}
        </a>
      )}
      {error && (
        <p class="error" id="consent-error">
          {words[error]}
        </p>
      )}
    </div>
  );
}
