export { catalogueOf, sentencesOf, type Catalogue, type CatalogueSentence } from "./catalogue";
export { cutDescription } from "./cut-description";
export {
  frame,
  frameVersion,
  type Action,
  type Ask,
  type AskKind,
  type AskOf,
  type Clarify,
  type EvidenceRef,
  type Frame,
  type SaidFact,
  type SentenceRef,
  type ServiceRef,
} from "./frame";
export { createModelReader, type ModelReaderOptions } from "./model/read-with-model";
export { readMessage, type ReadMessage } from "./read-message";
export type { Effort, FrameCache, ModelReader, Reader, Reading, ReadInput } from "./reader";
