/** One line of a page: where it begins (points from below left), how large, and what it says. */
export type PdfLine = {
  x: number;
  y: number;
  size?: number;
  text: string;
  isBold?: boolean;
  /** Counter-clockwise, in degrees. */
  turn?: 0 | 90 | 180 | 270;
  /** Nobody sees it, as what a text recognition lays over a picture. */
  isUnseen?: boolean;
};

/** Anything else on a page: the picture of a scan, or a line; or operators as they are. */
export type PdfDrawing =
  | { picture: { x: number; y: number; width: number; height: number } }
  | { rule: { x: number; y: number; to: number } }
  | { operators: string };

export type PdfItem = PdfLine | PdfDrawing;

/** Writes the smallest PDF that holds these lines, one list for each page; characters beyond Latin-1 are not for it. */
export function makePdf(pages: readonly PdfItem[][]): Buffer {
  const first = 6;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    picture,
    ...pages.flatMap((lines, index) => {
      const content = lines.map(draw).join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /Im 5 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
        `<< /Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return assemble(objects, "");
}

/** A PDF that nobody can open without a password. */
export function makeLockedPdf(): Buffer {
  const hex = "00".repeat(32);
  return assemble(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [] /Count 0 >>",
      `<< /Filter /Standard /V 1 /R 2 /O <${hex}> /U <${hex}> /P -44 >>`,
    ],
    `/Encrypt 3 0 R /ID [<${"01".repeat(16)}> <${"01".repeat(16)}>]`,
  );
}

/** A gray dot that says of itself that it is a page at 300 dots an inch. */
const picture = `<< /Type /XObject /Subtype /Image /Width 2480 /Height 3508 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length 4 >>
stream
\u00ff\u00d8\u00ff\u00d9
endstream`;

function draw(item: PdfItem): string {
  if ("text" in item) return drawLine(item);
  if ("operators" in item) return item.operators;
  if ("rule" in item) return `${item.rule.x} ${item.rule.y} m ${item.rule.to} ${item.rule.y} l S`;
  const { x, y, width, height } = item.picture;
  return `q ${width} 0 0 ${height} ${x} ${y} cm /Im Do Q`;
}

const turns = { 0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0" } as const;

function drawLine({ x, y, size = 11, text, isBold, turn = 0, isUnseen }: PdfLine): string {
  // In WinAnsi the euro sign has the place 128.
  const escaped = text
    .replace(/[\\()]/g, "\\$&")
    .replace(/€/g, "\\200")
    .replace(/–/g, "\\226");
  const font = isBold ? "F2" : "F1";
  return `BT /${font} ${size} Tf ${isUnseen ? 3 : 0} Tr ${turns[turn]} ${x} ${y} Tm (${escaped}) Tj ET`;
}

/** A page whose content is these bytes, packed by these filters. */
export function makePackedPdf(content: Buffer, filters: string): Buffer {
  const stream = content.toString("latin1");
  return assemble(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>",
      `<< /Length ${content.length} /Filter ${filters} >>\nstream\n${stream}\nendstream`,
    ],
    "",
  );
}

function assemble(objects: readonly string[], trailer: string): Buffer {
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = Buffer.byteLength(body, "latin1");
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = Buffer.byteLength(body, "latin1");
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, "latin1");
}
