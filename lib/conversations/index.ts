export { appendMessage } from "./append-message";
export { getCustomerHistory } from "./get-customer-history";
export { getConversation } from "./get-conversation";
export { listConversationEvents } from "./list-conversation-events";
export { returnSilentConversations } from "./return-silent-conversations";
export { listConversations } from "./list-conversations";
export { listMessages } from "./list-messages";
export { listVisitorMessages } from "./list-visitor-messages";
export { listWrongAnswers } from "./list-wrong-answers";
export { markAnswer, settleWrongAnswer, unmarkAnswer } from "./mark-answer";
export { addNote, deleteNote, listNotes } from "./notes";
export { purgeConversation } from "./purge-conversation";
export { setConversationRead } from "./set-conversation-read";
export { deleteTag, listTags } from "./tags";
export { wakeConversations } from "./wake-conversations";
export { undoChange, updateConversation, updateConversations } from "./update-conversation";
export { verifyContact } from "./verify-contact";
export { listEndedWatchers } from "./list-ended-watchers";
export { listLiveChanges, type LiveChanges } from "./list-live-changes";
export {
  toMemberChange,
  toVisitorPage,
  type LiveChange,
  type MemberChange,
  type VisitorView,
} from "./live-change";
export { startWatching, type WatchStart } from "./start-watching";
