import { crc32, deflateRawSync } from "node:zlib";

const types = `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

export type DocxPart =
  | { heading: string }
  | { paragraph: string }
  | { table: readonly (readonly string[])[] }
  /** WordprocessingML as it is. */
  | { xml: string };

/** Parts of a document beside its text, each the XML inside its root element. */
export type DocxParts = {
  styles?: string;
  settings?: string;
  footnotes?: string;
  /** By relation, e.g. `rId1`. */
  headers?: Record<string, string>;
  footers?: Record<string, string>;
};

const officeRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  `xmlns:r="${officeRelation}"`,
].join(" ");

/** Writes the smallest Word document with these parts. */
export function makeDocx(parts: readonly DocxPart[], beside: DocxParts = {}): Buffer {
  const body = parts.map(writePart).join("");
  const files: Record<string, string> = {
    "[Content_Types].xml": types,
    "_rels/.rels": relations,
    "word/document.xml": root("document", `<w:body>${body}</w:body>`),
  };
  const related: string[] = [];
  const add = (type: string, element: string, id: string, inner: string | undefined) => {
    if (inner === undefined) return;
    files[`word/${id}.xml`] = root(element, inner);
    related.push(`<Relationship Id="${id}" Type="${officeRelation}/${type}" Target="${id}.xml"/>`);
  };
  add("styles", "styles", "styles", beside.styles);
  add("settings", "settings", "settings", beside.settings);
  add("footnotes", "footnotes", "footnotes", beside.footnotes);
  for (const [id, inner] of Object.entries(beside.headers ?? {})) add("header", "hdr", id, inner);
  for (const [id, inner] of Object.entries(beside.footers ?? {})) add("footer", "ftr", id, inner);
  files["word/_rels/document.xml.rels"] =
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join("")}</Relationships>`;
  return makeZip(files);
}

function root(name: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${namespaces}>${inner}</w:${name}>`;
}

/** A ZIP of these texts; `claimedSize` is what its directory says of each one's size, true or not. */
export function makeZip(files: Record<string, string | Buffer>, claimedSize?: number): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimedSize ?? plain.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), fields, place, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, list, Buffer.from("PK\u0005\u0006"), end]);
}

function writePart(part: DocxPart): string {
  if ("heading" in part) {
    return `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run(part.heading)}</w:p>`;
  }
  if ("xml" in part) return part.xml;
  if ("paragraph" in part) return `<w:p>${run(part.paragraph)}</w:p>`;
  const rows = part.table.map((cells) => `<w:tr>${cells.map(writeCell).join("")}</w:tr>`);
  return `<w:tbl>${rows.join("")}</w:tbl>`;
}

function writeCell(text: string): string {
  return `<w:tc><w:p>${run(text)}</w:p></w:tc>`;
}

/** A run of text; `properties` is the XML inside its `w:rPr`. */
export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</w:t></w:r>`;
}
