export { createApiKey, listApiKeys, revokeApiKey } from "./manage-api-keys";
export { describeApi } from "./openapi";
export { findApiKey, openKeyDb, type FoundKey } from "./use-api-key";
export {
  toV1Appointment,
  toV1Conversation,
  toV1Lead,
  toV1Message,
  toV1Service,
  v1Appointment,
  v1Conversation,
  v1Lead,
  v1List,
  v1Message,
  v1Page,
  v1Service,
} from "./v1";
