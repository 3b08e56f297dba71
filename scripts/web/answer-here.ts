import type { IncomingMessage, ServerResponse } from "node:http";
import { constants } from "node:zlib";
import { getRequestListener } from "@hono/node-server";
import compression from "compression";

/**
 * What Next compresses too: text of a kilobyte and more, but nothing that says `no-transform`, as event streams do. Answers are small,
 * and so is the window that a compressor is given.
 */
const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_LGWIN]: 16 } } });

/** Answers a request by a function of the web's own types; `added` goes on the answer's head. */
export async function answerHere(
  answer: (request: Request) => Promise<Response>,
  {
    request,
    response,
    added,
  }: { request: IncomingMessage; response: ServerResponse; added: Headers },
): Promise<void> {
  request.rawHeaders = listHeaders(request);
  // The types want Express' objects, of which it takes nothing but what Node's have.
  type Express = Parameters<typeof compress>;
  compress(request as Express[0], response as Express[1], () => undefined);
  const send = getRequestListener(
    async (asked) => {
      const answered = await answer(asked);
      for (const [name, value] of added) answered.headers.append(name, value);
      return answered;
    },
    // Next in this process goes on with the types that Node has.
    { overrideGlobalObjects: false },
  );
  await send(request, response);
}

/** The headers as they are now, with what was stamped on them and without what was taken off: the adapter reads the raw ones. */
function listHeaders({ headers }: IncomingMessage): string[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => [name, one]),
  );
}
