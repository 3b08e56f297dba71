export { adapterOf, type ChannelAdapter, type ChannelAdapters } from "./adapter";
export { createEmail } from "./adapters/email";
export { createInstagram, createMessenger } from "./adapters/messenger";
export { createTelegram } from "./adapters/telegram";
export { createWhatsApp } from "./adapters/whatsapp";
export {
  answerThread,
  giveUpOnAnswer,
  threadJob,
  type AnswerContext,
  type ChannelTurn,
} from "./answer-thread";
export { createKnownConnections, type KnownConnections } from "./known-connections";
export { answerChallenge, receiveWebhook, type WebhookContext } from "./receive-webhook";
export { createSealer, sealOwner, type Sealer } from "./seal";
export { splitText } from "./split-text";
export { giveUpOnSending, sendThread, type OutgoingMessage, type SendContext } from "./send-thread";
export { connectChannel, type ConnectContext } from "./connect-channel";
export { checkChannel, disconnectChannel, listChannels } from "./manage-channels";
export { getConversationLink, resendMessage } from "./conversation-link";
