import { z } from "zod";
import type { appointmentRange } from "@/lib/appointments/schemas";
import { conversationPage, messagePageQuery } from "@/lib/conversations/schemas";
import { leadPage, leadPatch } from "@/lib/leads/schemas";
import type { ApiScope } from "./schemas";
import { v1Appointment, v1Conversation, v1Lead, v1List, v1Message, v1Page, v1Service } from "./v1";

type Operation = {
  path: string;
  method: "get" | "patch" | "post" | "put";
  scope: ApiScope;
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodType;
  status?: 200 | 201;
  answer: z.ZodType;
};

const saved = z.object({ id: z.uuid() });

/** What is sent of a service: prices are in the currency, as in the workshop file. */
const serviceInput = z.object({
  name: z.string().max(120),
  category: z.string().max(80).optional(),
  description: z.string().max(2_000).optional(),
  priceMin: z.number().nullable(),
  priceMax: z.number().nullable(),
  durationMinutes: z.int().min(0).max(14_400).optional(),
  synonyms: z.array(z.string().max(80)).max(50).optional(),
});
const rangeQuery = z.object({
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
}) satisfies z.ZodType<z.input<typeof appointmentRange>>;

const operations: readonly Operation[] = [
  {
    path: "/api/v1/leads",
    method: "get",
    scope: "leads:read",
    summary: "Requests, newest first",
    query: leadPage,
    answer: v1Page(v1Lead),
  },
  {
    path: "/api/v1/leads/{id}",
    method: "get",
    scope: "leads:read",
    summary: "One request",
    answer: v1Lead,
  },
  {
    path: "/api/v1/leads/{id}",
    method: "patch",
    scope: "leads:write",
    summary: "Moves a request along",
    body: leadPatch,
    answer: v1Lead,
  },
  {
    path: "/api/v1/appointments",
    method: "get",
    scope: "appointments:read",
    summary: "Appointments of a span, at most six weeks",
    query: rangeQuery,
    answer: v1List(v1Appointment),
  },
  {
    path: "/api/v1/conversations",
    method: "get",
    scope: "conversations:read",
    summary: "Conversations, the latest message first",
    query: conversationPage,
    answer: v1Page(v1Conversation),
  },
  {
    path: "/api/v1/conversations/{id}/messages",
    method: "get",
    scope: "conversations:read",
    summary: "A thread, the newest page first",
    query: messagePageQuery,
    answer: v1Page(v1Message),
  },
  {
    path: "/api/v1/services",
    method: "get",
    scope: "knowledge:read",
    summary: "The price list",
    answer: v1List(v1Service),
  },
  {
    path: "/api/v1/services",
    method: "post",
    scope: "knowledge:write",
    summary: "Adds a service",
    body: serviceInput,
    status: 201,
    answer: saved,
  },
  {
    path: "/api/v1/services/{id}",
    method: "put",
    scope: "knowledge:write",
    summary: "Puts a service in the place of this one",
    body: serviceInput,
    answer: saved,
  },
];

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  reason: z.string(),
  detail: z.string(),
  issues: z.array(z.object({ path: z.string(), rule: z.string() })),
  requestId: z.string(),
});

const shape = (schema: z.ZodType, io: "input" | "output") =>
  z.toJSONSchema(schema, { io, unrepresentable: "any" });
const content = (schema: z.ZodType, io: "input" | "output", type = "application/json") => ({
  content: { [type]: { schema: shape(schema, io) } },
});

function describe({ path, scope, summary, query, body, status = 200, answer }: Operation) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string", format: "uuid" },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema: shape(schema as z.ZodType, "input"),
  }));
  return {
    summary,
    description: `Scope: ${scope}`,
    parameters: [...inPath, ...inQuery],
    ...(body && { requestBody: { required: true, ...content(body, "input") } }),
    responses: {
      [status]: { description: summary, ...content(answer, "output") },
      default: {
        description: "Refused",
        ...content(problem, "output", "application/problem+json"),
      },
    },
  };
}

/** What a program may ask, as an OpenAPI document. */
export function describeApi(site: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "CarBot", version: "1" },
    servers: [{ url: site }],
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
    paths,
  };
}
