export { appointmentReply } from "./appointment-reply";
export { freeTimesText } from "./free-times-text";
export { renderFrame } from "./render-frame";
export type { RenderInput } from "./turn";
