/** What owners do about the workshop's own software: whom it is told, and who may ask. All of them act with more than their caller's rights. */
export const softwareFunctions = [
  "delete_webhook",
  "list_webhook_deliveries",
  "list_webhooks",
  "replay_webhook",
  "rotate_webhook_secret",
  "save_webhook",
  "set_webhook_state",
  "test_webhook",
];
