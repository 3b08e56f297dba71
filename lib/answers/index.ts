export { appointmentReply } from "./appointment-reply";
export { renderFrame } from "./render-frame";
export type { RenderInput } from "./turn";
