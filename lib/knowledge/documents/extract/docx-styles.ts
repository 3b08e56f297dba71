import { childOf, elementsOf, isOn, type XmlElement } from "./docx-xml";

/** What a style, or properties written at the place itself, say of a text. */
export type TextProperties = {
  isHidden?: boolean;
  isStruck?: boolean;
  level?: "base" | "raised" | "lowered";
};

export type ParagraphProperties = TextProperties & {
  /** Of a heading: 1 to 6. */
  heading?: number;
  isItem?: boolean;
};

export type Styles = {
  text: (id: string | undefined) => TextProperties;
  paragraph: (id: string | undefined) => ParagraphProperties;
};

const longestChain = 20;

/** Reads `styles.xml`; a style that is not there is known by its usual name at most. */
export function readStyles(root: XmlElement | null): Styles {
  const styles = elementsOf(root ?? undefined).filter(({ name }) => name === "w:style");
  const byId = new Map(styles.map((style) => [style.attributes.styleId ?? "", style]));
  const usual = styles.find(
    ({ attributes }) =>
      attributes.type === "paragraph" && /^(?:1|true|on)$/.test(attributes.default ?? ""),
  );
  const known = new Map<string, ParagraphProperties>();

  const resolve = (id: string, depth = 0): ParagraphProperties => {
    const before = known.get(id);
    if (before) return before;
    const style = byId.get(id);
    const parent = childOf(style, "w:basedOn")?.attributes.val;
    const inherited =
      parent !== undefined && depth < longestChain ? resolve(parent, depth + 1) : {};
    const properties = { ...inherited, ...(style ? readStyle(style) : headingOf(id)) };
    known.set(id, properties);
    return properties;
  };
  return {
    text: (id) => (id === undefined ? {} : resolve(id)),
    paragraph: (id) =>
      id === undefined && usual
        ? resolve(usual.attributes.styleId ?? "")
        : id === undefined
          ? {}
          : resolve(id),
  };
}

function readStyle(style: XmlElement): ParagraphProperties {
  const name = childOf(style, "w:name")?.attributes.val ?? "";
  return {
    ...headingOf(name),
    ...readParagraphProperties(childOf(style, "w:pPr")),
    ...readTextProperties(childOf(style, "w:rPr")),
  };
}

/** "heading 1" is a built-in name that does not change with the language. */
function headingOf(name: string): ParagraphProperties {
  const level = /^heading ?([1-6])$/i.exec(name)?.[1];
  if (level !== undefined) return { heading: Number(level) };
  return /^title$/i.test(name) ? { heading: 1 } : {};
}

/** What `w:rPr` says; nothing for what it does not mention. */
export function readTextProperties(properties: XmlElement | undefined): TextProperties {
  const isHidden = isOn(properties, "w:vanish");
  const isStruck = either(isOn(properties, "w:strike"), isOn(properties, "w:dstrike"));
  const level = levelOf(properties);
  return {
    ...(isHidden === undefined ? {} : { isHidden }),
    ...(isStruck === undefined ? {} : { isStruck }),
    ...(level === undefined ? {} : { level }),
  };
}

function either(one: boolean | undefined, other: boolean | undefined): boolean | undefined {
  return one === undefined ? other : one || other === true;
}

/** In half points: less is a matter of looks. */
const raisedBy = 4;

function levelOf(properties: XmlElement | undefined): TextProperties["level"] {
  const align = childOf(properties, "w:vertAlign")?.attributes.val;
  if (align === "superscript") return "raised";
  if (align === "subscript") return "lowered";
  const position = Number(childOf(properties, "w:position")?.attributes.val ?? 0);
  if (position >= raisedBy) return "raised";
  if (position <= -raisedBy) return "lowered";
  return align === undefined ? undefined : "base";
}

/** What `w:pPr` says of the paragraph itself. */
export function readParagraphProperties(properties: XmlElement | undefined): ParagraphProperties {
  const outline = childOf(properties, "w:outlineLvl")?.attributes.val;
  const list = childOf(childOf(properties, "w:numPr"), "w:numId")?.attributes.val;
  const level = Number(outline);
  return {
    ...(outline !== undefined && level < 6 ? { heading: level + 1 } : {}),
    ...(list === undefined ? {} : { isItem: list !== "0" }),
  };
}
