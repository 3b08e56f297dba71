import { documentLimits } from "../limits";
import { DocumentRefused } from "../refused";
import { openZip, type ZipParts } from "../zip-parts";
import { readBlocks } from "./docx-blocks";
import { createFields, createSpending, type DocxReading } from "./docx-reading";
import { readStyles } from "./docx-styles";
import { elementBudget, elementsOf, isOn, parseXml, type XmlElement } from "./docx-xml";
import { fromBlocks, type Extracted, type TextBlock } from "./extracted";

type Parts = { read: (name: string) => Promise<XmlElement | null> };

/**
 * Reads what a Word document shows: its text with headings, lists and tables, text boxes, notes, and each header and footer
 * once. Throws `DocumentRefused` for one that is damaged or unpacks to too much.
 */
export async function extractDocx(bytes: Buffer): Promise<Extracted> {
  const zip = await openZip(bytes, {
    files: documentLimits.packedFiles,
    bytes: documentLimits.xmlBytes,
  });
  const parts = createParts(zip);
  const { main, folder, related } = await findMain(parts);
  const named = async (type: string) => {
    const target = related.find((one) => one.attributes.Type?.endsWith(`/${type}`))?.attributes
      .Target;
    return target === undefined ? null : parts.read(resolve(folder, target));
  };
  const reading: DocxReading = {
    styles: readStyles(await named("styles")),
    fields: createFields(),
    notes: [],
    spend: createSpending(),
    readBlocks: (element) => readBlocks(element, reading),
  };
  const body = reading.readBlocks(main);
  const readEdges = async (kind: string) => {
    const names = edgeIds(main, kind, await named("settings")).map(
      (id) => related.find((one) => one.attributes.Id === id)?.attributes.Target,
    );
    const found = [...new Set(names)].filter((name) => name !== undefined);
    const edges: TextBlock[][] = [];
    for (const name of found) {
      const edge = await parts.read(resolve(folder, name));
      if (edge) edges.push(reading.readBlocks(edge));
    }
    return withoutRepeats(edges);
  };
  const headers = await readEdges("w:headerReference");
  const footers = await readEdges("w:footerReference");
  const notes = readNotes(reading, await named("footnotes"), await named("endnotes"));
  return fromBlocks(null, [...headers, ...body, ...notes, ...footers]);
}

function createParts(zip: ZipParts): Parts {
  const budget = elementBudget();
  return { read: async (name) => (zip.has(name) ? parseXml(zip.read(name), budget) : null) };
}

async function findMain(parts: Parts) {
  const roots = elementsOf((await parts.read("_rels/.rels")) ?? undefined);
  const target = roots.find((one) => one.attributes.Type?.endsWith("/officeDocument"))?.attributes
    .Target;
  const path = resolve("", target ?? "word/document.xml");
  const main = await parts.read(path);
  if (!main) throw new DocumentRefused("file_damaged");
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const name = path.slice(folder.length);
  const related = elementsOf((await parts.read(`${folder}_rels/${name}.rels`)) ?? undefined);
  return { main, folder, related };
}

/** A target is relative to the part it is named in, or begins with a slash. */
function resolve(folder: string, target: string): string {
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}

/** The headers or footers that are shown: one for the first page only where a section wants it, one for even pages likewise. */
function edgeIds(main: XmlElement, kind: string, settings: XmlElement | null): string[] {
  const hasEven = isOn(settings ?? undefined, "w:evenAndOddHeaders") === true;
  return sectionsOf(main).flatMap((section) =>
    elementsOf(section).flatMap(({ name, attributes }) => {
      if (name !== kind) return [];
      if (attributes.type === "first" && isOn(section, "w:titlePg") !== true) return [];
      return attributes.type === "even" && !hasEven ? [] : [attributes.id ?? ""];
    }),
  );
}

function sectionsOf(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === "w:sectPr") return [child];
    return ["w:body", "w:p", "w:pPr"].includes(child.name) ? sectionsOf(child) : [];
  });
}

/** What stands on every page is said once. */
function withoutRepeats(edges: readonly TextBlock[][]): TextBlock[] {
  const seen = new Set<string>();
  return edges.flat().filter((block) => {
    const key = JSON.stringify(block);
    return !seen.has(key) && seen.add(key);
  });
}

function readNotes(
  reading: DocxReading,
  footnotes: XmlElement | null,
  endnotes: XmlElement | null,
): TextBlock[] {
  return reading.notes.flatMap(({ kind, id }) => {
    const notes = kind === "w:footnoteReference" ? footnotes : endnotes;
    const note = elementsOf(notes ?? undefined).find(({ attributes }) => attributes.id === id);
    return note ? reading.readBlocks(note) : [];
  });
}
