import { type Strings, strings } from "../i18n/strings";
import type { Session } from "../state/session";
import type { State } from "../state/state";

/** What every piece of the panel is drawn from; a piece keeps nothing of its own. */
export type View = { session: Session; state: State; words: Strings };

/** The view of a session as it is now. */
export function viewOf(session: Session): View {
  const state = session.store.get();
  return { session, state, words: strings[state.language] };
}
