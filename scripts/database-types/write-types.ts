import type { CatalogFunction, CatalogType } from "./read-catalog";

type Types = ReadonlyMap<number, CatalogType>;

const numbers = new Set(["int2", "int4", "int8", "float4", "float8", "numeric", "oid"]);
const documents = new Set(["json", "jsonb"]);

const opening = `// Made by \`npm run db:types\` from supabase/migrations. Do not edit.

export type Json =
  | string
  | number
  | boolean
  | null
  | { [key: string]: Json | undefined }
  | Json[]

export type Database = {
  public: {
    Functions: {
`;

/**
 * A module in the shape that the Supabase CLI writes, cut down to the functions of `public`: they are
 * the only door.
 */
export function writeTypes(functions: CatalogFunction[], types: Types): string {
  const byName = Map.groupBy(functions, ({ name }) => name);
  const entries = [...byName].map(([name, overloads]) => {
    const variants = overloads.map((one) => signature(one, types));
    return `      ${name}: ${variants.join(" | ")}\n`;
  });
  return `${opening}${entries.join("")}    }\n  }\n}\n`;
}

function signature(one: CatalogFunction, types: Types): string {
  const lines = [`Args: ${argsType(one, types)}`, `Returns: ${returnType(one, types)}`];
  return `{\n${lines.map((line) => `        ${line}\n`).join("")}      }`;
}

function argsType({ arguments: all, defaults }: CatalogFunction, types: Types): string {
  const inputs = all.filter(({ mode }) => mode === "i" || mode === "b" || mode === "v");
  const fields = inputs.map(({ name, type }, index) => {
    const isOptional = index >= inputs.length - defaults;
    return `${name}${isOptional ? "?" : ""}: ${valueType(type, types)}`;
  });
  return fields.length > 0 ? `{ ${fields.toSorted().join("; ")} }` : "never";
}

function returnType(one: CatalogFunction, types: Types): string {
  const outputs = one.arguments.filter(({ mode }) => mode === "o" || mode === "b" || mode === "t");
  const value =
    outputs.length > 0
      ? `{ ${outputs.map(({ name, type }) => `${name}: ${valueType(type, types)}`).join("; ")} }`
      : valueType(one.returns, types);
  return one.isSet ? `${value}[]` : value;
}

function valueType(oid: number, types: Types): string {
  const type = types.get(oid);
  if (!type) return "unknown";
  if (type.element) return `${arrayElement(valueType(type.element, types))}[]`;
  if (type.kind === "d") return valueType(type.base, types);
  if (type.kind === "e") return type.labels.map((label) => JSON.stringify(label)).join(" | ");
  if (type.kind === "c") return rowType(type, types);
  return scalarType(type.name);
}

function arrayElement(element: string): string {
  return element.includes(" | ") ? `(${element})` : element;
}

function rowType({ columns }: CatalogType, types: Types): string {
  const fields = columns.map(
    ({ name, type, isRequired }) =>
      `${name}: ${valueType(type, types)}${isRequired ? "" : " | null"}`,
  );
  return `{ ${fields.join("; ")} }`;
}

function scalarType(name: string): string {
  if (numbers.has(name)) return "number";
  if (name === "bool") return "boolean";
  if (documents.has(name)) return "Json";
  if (name === "void") return "undefined";
  return name === "record" ? "Record<string, unknown>" : "string";
}
