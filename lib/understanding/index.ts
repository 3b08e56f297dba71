export { catalogueOf, sentencesOf, type Catalogue, type CatalogueSentence } from "./catalogue";
export { sureConfidence } from "./confidence";
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
export {
  countKeys,
  indexCatalogue,
  type Background,
  type CatalogueIndex,
} from "./built-in/catalogue-index";
export { clausesOf } from "./built-in/clauses";
export { nothing, type Decision } from "./built-in/decision";
export { createBuiltInReader, labelOfAction, type BuiltInReader } from "./built-in";
export { isCertain } from "./built-in/is-certain";
export { latinLanguageOf } from "./built-in/latin-language";
export { unreadFrame } from "./built-in/to-frame";
export { askLabels, familyLabels, type FamilyLabel } from "./built-in/labels";
export { decideWhole } from "./built-in/merge-clauses";
export { unpackModel, type PackedModel } from "./built-in/packed-model";
export { candidatePairKeys, pairKeys, pairPlace, pairPlaces, scorePairs } from "./built-in/pairs";
export { askedWords, gainIn } from "./built-in/question-match";
export { signalsOf, type Signals } from "./built-in/signals";
export {
  acceptRow,
  candidateRow,
  familyRow,
  prepare,
  type LastTurn,
  type Prepared,
  type StageScores,
} from "./built-in/stages";
export { saidFacts } from "./built-in/said-facts";
export { scoreTrees, type Trees } from "./built-in/trees";
export { wordsOf } from "./built-in/words";
