import type { z } from "zod";
import type { Logger } from "@/lib/core/context";
import { cachePresets, type CachePreset } from "./cache-control";
import { taggedJson } from "./json-response";
import { parseInput } from "./parse-input";
import { maxJsonBytesDefault, readJson } from "./read-json";
import { failedResponse, finishResponse, openScope, type RequestScope } from "./respond";

/** What is known of a request before anybody is asked who sent it. */
export type RouteScope = RequestScope & { params: Record<string, string> };

/** One row per kind of actor: proves who asks, or throws. There is no default, so that every door is written out. */
export type AccessTable<Contexts> = {
  [Kind in keyof Contexts]: (scope: RouteScope) => Promise<Contexts[Kind]>;
};

export type RouteSpec<Kind, Params, Query, Body> = {
  actor: Kind;
  cache: CachePreset;
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
  /** Whether a request may come without one; the schema sees `undefined` then. */
  isBodyOptional?: boolean;
  /** @default 32 KiB */
  maxBodyBytes?: number;
};

export type RouteInput<Params, Query, Body> = {
  params: Params;
  query: Query;
  body: Body;
  request: Request;
};

/** Next promises params and gives none to a route without variable segments. */
type NextRoute = { params: Promise<Record<string, string | string[] | undefined> | undefined> };

export type RouteDeps<Contexts> = { access: AccessTable<Contexts>; log: Logger };

/** Builds `defineRoute` over the given ways to prove who asks; `getDeps` is called with each request, never at import. */
export function createDefineRoute<Contexts>(getDeps: () => RouteDeps<Contexts>) {
  /**
   * Turns a declaration and a handler into a route: request id, actor and origin, size, content type, JSON, schema,
   * handler, response. The handler returns a `Response`, or a value that is sent as JSON.
   */
  return function defineRoute<
    Kind extends keyof Contexts,
    Params = undefined,
    Query = undefined,
    Body = undefined,
  >(
    spec: RouteSpec<Kind, Params, Query, Body>,
    handler: (ctx: Contexts[Kind], input: RouteInput<Params, Query, Body>) => unknown,
  ) {
    return async (request: Request, route: NextRoute): Promise<Response> => {
      const { access, log } = getDeps();
      const scope = { ...openScope(request, log), params: await readParams(route) };
      const response = await answer(scope, async () => {
        const ctx = await access[spec.actor](scope);
        const input = await readInput(spec, scope);
        return toResponse(request, await handler(ctx, input), spec.cache);
      });
      return finishResponse(scope, response);
    };
  };
}

async function readParams(route: NextRoute): Promise<Record<string, string>> {
  const params = Object.entries((await route.params) ?? {});
  return Object.fromEntries(params.map(([name, value]) => [name, String(value)]));
}

async function readInput<Params, Query, Body>(
  spec: RouteSpec<unknown, Params, Query, Body>,
  { request, params }: RouteScope,
): Promise<RouteInput<Params, Query, Body>> {
  return {
    request,
    params: parsePart(spec.params, params, "path"),
    query: parsePart(spec.query, readQuery(request), "query"),
    body: parsePart(
      spec.body,
      isBodyAwaited(spec, request)
        ? await readJson(request, spec.maxBodyBytes ?? maxJsonBytesDefault)
        : undefined,
      "body",
    ),
  };
}

function isBodyAwaited(
  spec: Pick<RouteSpec<unknown, unknown, unknown, unknown>, "body" | "isBodyOptional">,
  { headers }: Request,
): boolean {
  if (spec.body === undefined) return false;
  return !spec.isBodyOptional || headers.has("content-type");
}

/** Without a schema the part's type is `undefined`, and so is its value. */
function parsePart<Part>(
  schema: z.ZodType<Part> | undefined,
  value: unknown,
  name: "path" | "query" | "body",
): Part {
  return schema ? parseInput(schema, value, name) : (undefined as Part);
}

/** Forms send empty fields for "no choice"; they count as absent. */
function readQuery(request: Request): Record<string, string> {
  const query = new URL(request.url).searchParams;
  return Object.fromEntries([...query].filter(([, value]) => value !== ""));
}

function toResponse(request: Request, result: unknown, preset: CachePreset): Response {
  const response = result instanceof Response ? result : valueResponse(request, result, preset);
  // An event stream brings its own.
  if (!response.headers.has("cache-control")) {
    response.headers.set("cache-control", cachePresets[preset]);
  }
  return response;
}

/** What somebody may keep gets a tag, so that asking anew costs no body. */
function valueResponse(request: Request, value: unknown, preset: CachePreset): Response {
  if (value === undefined) return new Response(null, { status: 204 });
  return preset === "never" ? Response.json(value) : taggedJson(request, value);
}

async function answer(scope: RouteScope, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    return failedResponse(scope, error);
  }
}
