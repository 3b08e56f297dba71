import type { Api } from "../protocol/api";
import type { EventName } from "../shared/shell";
import type { Identity } from "./identity";
import type { VisitorRecord } from "./record";
import type { State } from "./state";
import type { Store } from "./store";

/** What a conversation stands on. */
export type ConversationDeps = {
  store: Store<State>;
  api: Api;
  record: VisitorRecord;
  identity: Identity;
  emit: (name: EventName, detail?: { [key: string]: unknown }) => void;
  say: (text: string) => void;
};
