import { SaxesParser } from "saxes";
import { documentLimits } from "../limits";
import { DocumentRefused } from "../refused";

/** An element of a Word document's XML; its name has the usual prefix, whichever the file uses. */
export type XmlElement = {
  name: string;
  /** By local name: "val" for `w:val`. */
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
};

const prefixes: Record<string, string> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
  "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "urn:schemas-microsoft-com:vml": "v",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
};

/** Deeper than any document that people wrote. */
const maxDepth = 300;
const none: Readonly<Record<string, string>> = {};

/** Counts what the parts of one document hold together. */
export type ElementBudget = { left: number };

export function elementBudget(): ElementBudget {
  return { left: documentLimits.elements };
}

/**
 * Reads XML as it is unpacked and stops at the bound. Throws `DocumentRefused` for XML that is not well-formed, defines
 * entities, is nested too deep, or has too many elements.
 */
export async function parseXml(
  chunks: AsyncIterable<Buffer>,
  budget: ElementBudget,
): Promise<XmlElement> {
  const root: XmlElement = { name: "", attributes: none, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (cause) => {
    throw new DocumentRefused("file_damaged", { cause });
  });
  parser.on("doctype", () => {
    throw new DocumentRefused("file_damaged");
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    budget.left -= 1;
    if (budget.left < 0 || open.length > maxDepth) throw new DocumentRefused("too_complex");
    const pairs = Object.values(attributes).map(({ local: key, value }) => [key, value]);
    const element: XmlElement = {
      name: `${prefixes[uri] ?? "other"}:${local}`,
      attributes: pairs.length === 0 ? none : Object.fromEntries(pairs),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  const addText = (text: string) => void (open.length > 1 && open.at(-1)?.children.push(text));
  parser.on("text", addText);
  parser.on("cdata", addText);
  let decoder: TextDecoder | null = null;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.close();
  const [element] = root.children;
  if (typeof element !== "object") throw new DocumentRefused("file_damaged");
  return element;
}

function encodingOf([first, second]: Buffer): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** An element's children that are elements. */
export function elementsOf(element: XmlElement | undefined): XmlElement[] {
  return element?.children.filter((child) => typeof child === "object") ?? [];
}

/** The first child of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => typeof child === "object" && child.name === name) as
    | XmlElement
    | undefined;
}

/** Whether a property that needs no value is on; undefined where nothing is said. */
export function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(properties, name);
  return property && !/^(?:0|false|off|none)$/.test(property.attributes.val ?? "1");
}
