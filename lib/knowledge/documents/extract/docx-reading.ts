import { documentLimits } from "../limits";
import { DocumentRefused } from "../refused";
import type { TextBlock } from "./extracted";
import type { Inline } from "./docx-inline";
import type { Styles } from "./docx-styles";
import type { XmlElement } from "./docx-xml";

/** What the readers of a document's parts share. */
export type DocxReading = {
  styles: Styles;
  fields: Fields;
  /** Notes in the order they are referred to. */
  notes: { kind: string; id: string }[];
  readBlocks: (element: XmlElement) => TextBlock[];
  /** Counts what is written of a table: a merged cell may be written any number of times. Throws `DocumentRefused`. */
  spend: (characters: number) => void;
};

type Fields = {
  mark: (type: string | undefined) => Inline[];
  instruct: (text: string) => void;
  /** Whether what stands here is to be seen: neither a field's instruction nor a page number. */
  isShown: () => boolean;
};

/** The fields that count pages say nothing about the workshop. */
export function isPageNumber(instruction: string | undefined): boolean {
  return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction ?? "");
}

/** Follows fields, which begin, give their result and end anywhere in a document. */
export function createFields(): Fields {
  const open: { instruction: string; isResult: boolean }[] = [];
  return {
    mark(type) {
      const last = open.at(-1);
      if (type === "begin") open.push({ instruction: "", isResult: false });
      if (type === "separate" && last) last.isResult = true;
      const ended = type === "end" ? open.pop() : undefined;
      return isPageNumber(ended?.instruction) ? [{ kind: "page number" }] : [];
    },
    instruct(text) {
      const last = open.at(-1);
      if (last) last.instruction += text;
    },
    isShown: () =>
      open.every(({ isResult, instruction }) => isResult && !isPageNumber(instruction)),
  };
}

/** A document whose text is within its bound has less than this in its tables, merged cells counted each time. */
const mostWritten = documentLimits.characters * 10;

/** Counts characters up to the bound. */
export function createSpending(): (characters: number) => void {
  let written = 0;
  return (characters) => {
    written += characters;
    if (written > mostWritten) throw new DocumentRefused("too_long");
  };
}
