export { renderFrame } from "./render-frame";
export type { RenderInput } from "./turn";
