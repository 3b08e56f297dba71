import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { type Strings, strings } from "../../i18n/strings";
import type { Session } from "../../state/session";
import type { State } from "../../state/state";

export const SessionContext = createContext<Session | null>(null);

/** The session, its state now (drawn again with every change) and the words of the visitor's language. */
export function useSession(): { session: Session; state: State; words: Strings } {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside of SessionContext");
  const [state, setState] = useState(session.store.get);
  useEffect(() => {
    const update = () => setState(session.store.get());
    update();
    return session.store.subscribe(update);
  }, [session]);
  return { session, state, words: strings[state.language] };
}
