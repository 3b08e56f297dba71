/** A document as a file, so that whoever asked can hand it on as it is. */
export function jsonFile(name: string, document: unknown): Response {
  return new Response(JSON.stringify(document, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
    },
  });
}
