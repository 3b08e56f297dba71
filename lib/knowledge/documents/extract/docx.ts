import { convertToHtml, images } from "mammoth";
import { DocumentRefused } from "../refused";
import { requireBoundedZip } from "../zip-bounds";
import { documentLimits } from "../limits";
import type { Extracted } from "./extracted";
import { extractHtml } from "./html";

/** Reads a Word document through its HTML, without its pictures. Throws `DocumentRefused` for one that unpacks to too much. */
export async function extractDocx(bytes: Buffer): Promise<Extracted> {
  requireBoundedZip(bytes, {
    files: documentLimits.packedFiles,
    bytes: documentLimits.unpackedBytes,
  });
  try {
    const withoutPictures = images.imgElement(async () => ({ src: "" }));
    const { value } = await convertToHtml({ buffer: bytes }, { convertImage: withoutPictures });
    return { ...extractHtml(value), title: null };
  } catch (cause) {
    throw new DocumentRefused("file_damaged", { cause });
  }
}
