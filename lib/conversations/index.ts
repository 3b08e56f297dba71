export { appendMessage } from "./append-message";
export { getConversation } from "./get-conversation";
export { listConversations } from "./list-conversations";
export { listMessages } from "./list-messages";
export { listVisitorMessages } from "./list-visitor-messages";
export { setConversationRead } from "./set-conversation-read";
export { updateConversation } from "./update-conversation";
