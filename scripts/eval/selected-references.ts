import type { Catalogue, EvidenceRef, SentenceRef, ServiceRef } from "@/lib/understanding";
import { meantPieces } from "./selection-note";

/** What the ids of a selection count in: the rows of a workshop's file. */
export type SelectedFile = {
  services: readonly { name: string }[];
  faqs: readonly { question: string; answer: string }[];
  documents: readonly { title: string; text: string }[];
};

/** Finds what the ids of selections mean in a catalogue, which has ids of its own. */
export function referencesOf(file: SelectedFile, catalogue: Catalogue) {
  /** `S3` with the pieces of its description that the remark speaks of. */
  const service = (id: string, note: string): ServiceRef | null => {
    const name = file.services[Number(id.slice(1)) - 1]?.name;
    const found = catalogue.services.find((it) => it.name === name);
    return found
      ? { serviceId: found.id, pieces: meantPieces(found.pieces, note), quantity: 1 }
      : null;
  };
  const faq = (number: number, sentence: number | null): SentenceRef[] => {
    const title = file.faqs[number - 1]?.question;
    const all = catalogue.sentences.filter((it) => it.kind === "faq" && it.title === title);
    return refsOf(sentence === null ? all : all.slice(sentence - 1, sentence));
  };
  const document = (number: number, sentence: number): SentenceRef[] => {
    const row = file.documents[number - 1];
    const text = plain(cutSelected(row?.text ?? "")[sentence - 1] ?? "");
    const own = catalogue.sentences.filter(
      (it) => it.kind === "document" && it.title === row?.title && isPartOf(plain(it.text), text),
    );
    return refsOf(firstOfEach(own));
  };
  const evidence = (id: string, note: string): EvidenceRef | EvidenceRef[] => {
    const [number = 0, sentence = null] = id.slice(1).split(".").map(Number);
    if (id.startsWith("F")) return faq(number, sentence);
    if (id.startsWith("D")) return document(number, sentence ?? 1);
    return service(id, note) ?? [];
  };
  return { service, evidence: (id: string, note: string) => [evidence(id, note)].flat() };
}

/** Selections number the sentences of a document as cut by this, whatever the catalogue cuts by. */
function cutSelected(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=[A-ZÄÖÜ0-9])/);
}

/** One may be cut finer than the other. */
function isPartOf(own: string, selected: string): boolean {
  return own !== "" && selected !== "" && (selected.includes(own) || own.includes(selected));
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function firstOfEach<Row extends { text: string }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ text }, at) => rows.findIndex((it) => it.text === text) === at);
}

function refsOf(rows: readonly { passageId: string; sentence: number }[]): SentenceRef[] {
  return rows.map(({ passageId, sentence }) => ({ passageId, sentence }));
}
