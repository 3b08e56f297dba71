export { buildSearch, type KnowledgeSearch } from "./build-search";
export { addDocumentFromFile, type UploadedFile } from "./documents/add-document-from-file";
export { addDocumentFromUrl } from "./documents/add-document-from-url";
export { acceptPriceProposal, rejectPriceProposal } from "./documents/decide-price-proposal";
export { decodeText } from "./documents/detect-type";
export { deleteDocument } from "./documents/delete-document";
export {
  giveUpOnDocument,
  indexDocument,
  indexRequest,
  type IndexContext,
} from "./documents/index-document";
export { embedKnowledge, type EmbedContext } from "./embed-knowledge";
export { embedQuestions } from "./embed-questions";
export { enqueueQuestionRounds } from "./enqueue-question-rounds";
export { documentLimits } from "./documents/limits";
export { DocumentRefused } from "./documents/refused";
export type { ReadDocument } from "./documents/read-document";
export * as readerProtocol from "./documents/reader-protocol";
export { fetchPage, type FetchPage } from "./documents/fetch-page";
export { findEmbed, type Embed } from "./website/find-embed";
export { readPastedTable, type PastedService, type TableRemark } from "./website/read-pasted-table";
export { readWebsite, toRefusal, type WebsiteFindings } from "./website/read-website";
export { listUnreadWorkshops } from "./list-unread-workshops";
export { listDocuments } from "./documents/list-documents";
export { listPriceProposals } from "./documents/list-price-proposals";
export { reindexDocument } from "./documents/reindex-document";
export { setDocumentActive } from "./documents/set-document-active";
export { chunkText, type Chunk } from "./chunk-text";
export type { Concept, ConceptKind } from "./lexicon/concept";
export { concepts, findConcept, surfacesOf, withBroader } from "./lexicon/concepts";
export type { JobClass } from "./lexicon/job-classes";
export { isPanel, panelsIn } from "./lexicon/panels";
export { modelNames } from "./lexicon/trade-names";
export { isAccessory, isPartHead, jobClassOf, qualifierOf } from "./lexicon/word-roles";
export {
  plainWords,
  questionTerms,
  rareWeight,
  saidWeight,
  type QuestionTerm,
} from "./question-terms";
export { quotePassage } from "./quote-passage";
export { rankPassages, type RankedPassage } from "./rank-passages";
export { readPassage, type PassageText } from "./read-passage";
export { deniesSpan, matchSigns, readSigns, type SignMatch, type Signs } from "./signs/match-signs";
export type { SignWord } from "./signs/sign-words";
export { profileOf, termMatch, type TextProfile } from "./term-match";
export { annotate, type Annotation, type ConceptHit } from "./text/annotate";
export { detectLanguage, type LanguageGuess } from "./text/detect-language";
export { fold, foldWords } from "./text/fold";
export { findNegated, type Negated } from "./text/negation";
export { isSeparableVerb } from "./text/separable";
export { functionWords, isFunctionWord } from "./text/function-words";
export { languageWords } from "./text/language-words";
export { readableText } from "./text/readable";
export { splitSentences } from "./text/sentences";
export { stem } from "./text/stem";
export { tokenise, type Token } from "./text/tokens";
export { editDistance } from "./text/edit-distance";
export {
  buildVocabulary,
  tradeVocabulary,
  vocabularyMaker,
  type Vocabulary,
} from "./text/vocabulary";
