export { appointmentReply } from "./appointment-reply";
export { freeTimes } from "./free-times";
export { renderFrame } from "./render-frame";
export type { RenderInput } from "./turn";
