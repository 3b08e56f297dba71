/** What owners do about the workshop's own software: whom it is told, and who may ask. All of them act with more than their caller's rights. */
export const softwareFunctions = [
  "create_api_key",
  "delete_webhook",
  "list_api_keys",
  "list_webhook_deliveries",
  "list_webhooks",
  "replay_webhook",
  "revoke_api_key",
  "rotate_webhook_secret",
  "save_webhook",
  "set_webhook_state",
  "test_webhook",
];
