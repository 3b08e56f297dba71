import { OPS } from "unpdf/pdfjs";
import { boxOf, picturePlaces, toBox, type Box } from "./pdf-boxes";
import { combine, identity, place, toMatrix, type Matrix } from "./pdf-matrix";

/** One letter where a page shows it: its left end on the baseline, its advance, the direction it runs in. */
export type Glyph = {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** In whole degrees, 0 to 359, counter-clockwise. */
  angle: number;
  font: string;
};

/** What a page draws. */
export type DrawnPage = {
  glyphs: Glyph[];
  /** Letters that nobody sees; a text recognition lays them over the picture of a page. */
  unseen: Glyph[];
  boxes: Box[];
  pictures: Box[];
  /** Letters whose font does not tell what they mean. */
  illegible: number;
};

/** The page's drawing steps as the library lists them. */
export type Steps = { fnArray: readonly number[]; argsArray: readonly unknown[] };

/** What the page's reader asks about fonts and layers. */
export type PageContext = {
  fontOf: (id: string) => { scale: number; isVertical: boolean; name: string };
  isShown: (layer: unknown) => boolean;
};

type TextState = {
  matrix: Matrix;
  font: string;
  size: number;
  spacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
};

type GlyphStep = { unicode: string; width: number; isSpace: boolean };

/** More lines than any table has; a drawing may have more, but strikes nothing out. */
const mostBoxes = 4_000;

/** Follows a page's drawing steps and notes where letters, lines and pictures come to lie. */
export function readSteps(steps: Steps, context: PageContext): DrawnPage {
  const page: DrawnPage = { glyphs: [], unseen: [], boxes: [], pictures: [], illegible: 0 };
  const saved: TextState[] = [];
  const layers: boolean[] = [];
  let state: TextState = {
    matrix: identity,
    font: "",
    size: 0,
    spacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
  let text: Matrix = identity;
  let line: Matrix = identity;

  const move = (x: number, y: number) => {
    line = combine(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const enter = (matrix: unknown) => {
    saved.push({ ...state });
    state.matrix = combine(state.matrix, toMatrix(matrix));
  };
  const leave = () => {
    state = saved.pop() ?? state;
  };

  const show = (glyphs: readonly unknown[]) => {
    const font = context.fontOf(state.font);
    const isSeen = state.mode !== 3 && !layers.includes(false);
    for (const step of glyphs) {
      if (typeof step === "number") {
        text = advance(text, (-step / 1000) * state.size, font.isVertical, state.stretch);
        continue;
      }
      if (!isGlyph(step)) continue;
      const plain = step.width * state.size * font.scale;
      const wide = plain + state.spacing + (step.isSpace ? state.wordSpacing : 0);
      // Spacing as wide as a space sets letters apart; less of it belongs to the letter.
      const ink = plain + (Math.abs(state.spacing) < state.size * 0.3 ? state.spacing : 0);
      const drawn = toGlyph(step, combine(state.matrix, text), ink, state);
      text = advance(text, wide, font.isVertical, state.stretch);
      if (layers.includes(false)) continue;
      if (drawn === null) page.illegible += 1;
      else (isSeen ? page.glyphs : page.unseen).push({ ...drawn, font: font.name });
    }
  };

  const draw = (bounds: unknown) => {
    const box = toBox(state.matrix, bounds);
    if (box && page.boxes.length < mostBoxes) page.boxes.push(box);
  };
  const picture = (matrix: unknown = identity) =>
    page.pictures.push(boxOf(combine(state.matrix, toMatrix(matrix)), 0, 0, 1, 1));

  const actions: Record<number, (args: readonly unknown[]) => void> = {
    [OPS.save]: () => enter(identity),
    [OPS.restore]: leave,
    [OPS.beginGroup]: () => enter(identity),
    [OPS.endGroup]: leave,
    [OPS.paintFormXObjectBegin]: ([matrix]) => enter(matrix),
    [OPS.paintFormXObjectEnd]: leave,
    [OPS.beginAnnotation]: ([, , transform, matrix]) => {
      enter(identity);
      state.matrix = combine(toMatrix(transform), toMatrix(matrix));
    },
    [OPS.endAnnotation]: leave,
    [OPS.transform]: (args) => {
      state.matrix = combine(state.matrix, toMatrix(args));
    },
    [OPS.beginMarkedContent]: () => layers.push(true),
    [OPS.beginMarkedContentProps]: ([tag, layer]) =>
      layers.push(tag !== "OC" || context.isShown(layer)),
    [OPS.endMarkedContent]: () => layers.pop(),
    [OPS.beginText]: () => {
      text = identity;
      line = identity;
    },
    [OPS.setTextMatrix]: ([matrix]) => {
      line = toMatrix(matrix);
      text = line;
    },
    [OPS.moveText]: ([x, y]) => move(Number(x), Number(y)),
    [OPS.setLeadingMoveText]: ([x, y]) => {
      state.leading = -Number(y);
      move(Number(x), Number(y));
    },
    [OPS.nextLine]: () => move(0, -state.leading),
    [OPS.setLeading]: ([leading]) => {
      state.leading = Number(leading);
    },
    [OPS.setCharSpacing]: ([spacing]) => {
      state.spacing = Number(spacing);
    },
    [OPS.setWordSpacing]: ([spacing]) => {
      state.wordSpacing = Number(spacing);
    },
    [OPS.setHScale]: ([percent]) => {
      state.stretch = Number(percent) / 100;
    },
    [OPS.setTextRise]: ([rise]) => {
      state.rise = Number(rise);
    },
    [OPS.setTextRenderingMode]: ([mode]) => {
      state.mode = Number(mode);
    },
    [OPS.setFont]: ([font, size]) => {
      state.font = String(font);
      state.size = Number(size);
    },
    [OPS.showText]: ([glyphs]) => {
      if (Array.isArray(glyphs)) show(glyphs);
    },
    [OPS.constructPath]: ([, , bounds]) => draw(bounds),
    [OPS.paintImageXObject]: () => picture(),
    [OPS.paintInlineImageXObject]: () => picture(),
    [OPS.paintImageMaskXObject]: () => picture(),
    [OPS.paintSolidColorImageMask]: () => picture(),
  };
  const repeated = [
    OPS.paintImageXObjectRepeat,
    OPS.paintImageMaskXObjectRepeat,
    OPS.paintImageMaskXObjectGroup,
    OPS.paintInlineImageXObjectGroup,
  ];
  steps.fnArray.forEach((step, index) => {
    const args = steps.argsArray[index];
    const list =
      Array.isArray(args) || ArrayBuffer.isView(args) ? Array.from(args as unknown[]) : [];
    actions[step]?.(list);
    if (repeated.includes(step)) for (const matrix of picturePlaces(step, list)) picture(matrix);
  });
  return page;
}

function advance(text: Matrix, by: number, isVertical: boolean, stretch: number): Matrix {
  return combine(text, isVertical ? [1, 0, 0, 1, 0, -by] : [1, 0, 0, 1, by * stretch, 0]);
}

function isGlyph(step: unknown): step is GlyphStep {
  return typeof step === "object" && step !== null && "unicode" in step && "width" in step;
}

/** Null for a letter whose meaning the font does not tell. */
function toGlyph(step: GlyphStep, matrix: Matrix, width: number, state: TextState) {
  const text = /^\s+$/.test(step.unicode) ? " " : ligatures(step.unicode);
  if (/^[\p{Co}\p{Cn}\p{Cc}\ufffd]/u.test(text)) return null;
  const start = place(matrix, 0, state.rise);
  const along = {
    x: matrix[0] * Math.sign(state.size || 1),
    y: matrix[1] * Math.sign(state.size || 1),
  };
  const degrees = Math.round((Math.atan2(along.y, along.x) * 180) / Math.PI);
  return {
    text,
    ...start,
    width: Math.abs(width * state.stretch) * Math.hypot(matrix[0], matrix[1]),
    size: Math.abs(state.size) * Math.hypot(matrix[2], matrix[3]) || 1,
    angle: (degrees + 360) % 360,
  };
}

/** Only letters that were joined for their looks come apart; a raised 2 stays one. */
function ligatures(text: string): string {
  return text.replace(/[\ufb00-\ufb06]/g, (letters) => letters.normalize("NFKC"));
}
