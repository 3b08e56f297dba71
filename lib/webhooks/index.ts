export type { WebhookContext } from "./context";
export { listWebhookDeliveries, listWebhooks } from "./list-webhooks";
export {
  deleteWebhook,
  replayWebhook,
  rotateWebhookSecret,
  setWebhookActive,
  testWebhook,
} from "./manage-webhooks";
export { addWebhook, changeWebhook } from "./save-webhook";
export {
  giveUpOnWebhook,
  purgeWebhookDeliveries,
  sendWebhook,
  webhookRequest,
} from "./send-webhook";
