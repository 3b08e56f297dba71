/** What stands between two pieces of text on one line. */
export type Seam = {
  /** Something that parts them on the page: a picture, a field, an empty box, two links side by side. */
  isHard: boolean;
  /** Boxes end and begin here that pages set apart by their style, e.g. the name and the price of a row. */
  isStyled: boolean;
};

const digitEnd = /\d$/;
const wordEnd = /[\p{L}\d€£%]$/u;
const wordStart = /^[\p{L}\d€£]/u;
/** A mark that leads to a footnote. */
const footnote = /^[[(]?(?:\d{1,2}|[*†‡§]+)[\])]?$/;
const cents = /^(\d\d)\s*(€|EUR|CHF|£|Fr\.)?$/i;
const hasCents = /[.,]\d{1,2}$/;
const insteadOf = /(?:^|[\s(])(?:statt|anstatt|bisher|früher|vorher|was|instead of|uvp):?\s*$/i;
const endLength = 24;
const unit = /(?:^|[\s\d])(?:mm|cm|dm|km|m)$/;

/** The text of a line as it grows, piece by piece. Two digits or words that do not touch on the page do not touch here. */
export class PageLine {
  private pieces: string[] = [];
  /** The last characters written: looking at the end of a long text that grows would copy all of it each time. */
  private end = "";
  private seam: Seam | null = null;

  add(text: string): void {
    if (text === "") return;
    if (this.seam !== null && isParted(this.end, text, this.seam)) this.write(" ");
    this.seam = null;
    this.write(text);
  }

  /** An inline box begins or ends. */
  meet(seam: Seam): void {
    this.seam = {
      isHard: seam.isHard || this.seam?.isHard === true,
      isStyled: seam.isStyled || this.seam?.isStyled === true,
    };
  }

  /** Text that stands above the line: cents get their comma, marks of footnotes go. */
  raise(text: string): void {
    const mark = text.trim();
    const [, digits, currency] = cents.exec(mark) ?? [];
    if (digits !== undefined && digitEnd.test(this.end) && !hasCents.test(this.end)) {
      const point = /[£$]\s*[\d,]*$/.test(this.end) ? "." : ",";
      this.write(`${point}${digits}${currency ? ` ${currency}` : ""}`);
    } else if (/\d[.,]$/.test(this.end) && /^\d/.test(mark)) {
      this.write(mark);
    } else if (/^[23]$/.test(mark) && unit.test(this.end)) {
      this.write(mark === "2" ? "²" : "³");
    } else if (!footnote.test(mark) || /(?:^|\s)$/.test(this.end)) {
      this.meet({ isHard: /^[\d€£]/.test(mark), isStyled: false });
      this.add(text);
    }
  }

  /** Small or lowered digits: beside another digit they are a number of their own, or cents. */
  addSmall(text: string): void {
    if (digitEnd.test(this.end) && cents.test(text.trim())) return this.raise(text);
    this.meet({ isHard: digitEnd.test(this.end) && /^\s*\d/.test(text), isStyled: false });
    this.add(text);
  }

  /** "statt 89 €" with the 89 € struck out must not become "statt 59 €". */
  dropInstead(): void {
    const word = insteadOf.exec(this.end);
    if (word === null) return;
    let left = this.end.length - word.index;
    this.end = this.end.slice(0, word.index);
    while (left > 0) {
      const piece = this.pieces.pop() ?? "";
      if (piece.length > left) this.pieces.push(piece.slice(0, -left));
      left = piece === "" ? 0 : left - piece.length;
    }
  }

  /** Hands the line over and begins anew. */
  take(): string {
    const text = this.pieces.join("");
    this.pieces = [];
    this.end = "";
    this.seam = null;
    return text;
  }

  private write(text: string): void {
    this.pieces.push(text);
    this.end = (this.end + text.slice(-endLength)).slice(-endLength);
  }
}

function isParted(before: string, after: string, { isHard, isStyled }: Seam): boolean {
  const end = before.slice(-2);
  const start = after.slice(0, 2);
  if (!wordEnd.test(end) || !wordStart.test(start)) return false;
  if (isHard) return true;
  if (!isStyled) return false;
  // Letters of one word may be set in several boxes: a large first letter, a logo in two colours.
  const isOneWord = /\p{L}$/u.test(end) && /^\p{Ll}/u.test(start);
  const isOneName = /(?:^|[^\p{L}])\p{Lu}$/u.test(end) && /^\p{Lu}/u.test(start);
  return !isOneWord && !isOneName;
}
