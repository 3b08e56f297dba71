import { describe, expect, it } from "vitest";
import * as rules from "@/tests/support/architecture/rules";
import { sourceTree, type Rule } from "@/tests/support/architecture/source-tree";

/** Paths of the files in which the rule finds something. */
function bites(rule: Rule, texts: Record<string, string>): string[] {
  return [...new Set(rule.check(sourceTree(texts)).map((violation) => violation.path))];
}

describe("imports run one way", () => {
  it.each([
    ["the core reaching for a capability", "lib/core/a.ts", 'import { b } from "@/lib/cache/b";'],
    ["a capability calling a domain", "lib/cache/a.ts", 'import { b } from "@/lib/leads";'],
    ["a domain reaching for the edge", "lib/leads/a.ts", 'export * from "@/lib/http/b";'],
    ["a domain reading the environment", "lib/leads/a.ts", 'import { e } from "@/lib/env/server";'],
    ["a domain going up to the app", "lib/leads/a.ts", 'const b = await import("@/app/b");'],
    ["a domain calling one it must not", "lib/leads/a.ts", 'import { b } from "@/lib/chat";'],
    ["a domain going up by a relative path", "lib/leads/a.ts", 'import { b } from "../server/b";'],
    ["a primitive that knows a domain", "components/ui/a.tsx", 'import { b } from "@/lib/leads";'],
    ["a component running a verb", "components/a.tsx", 'import { listLeads } from "@/lib/leads";'],
    ["a component on the composition root", "components/a.tsx", 'import "@/lib/server/b";'],
    ["a page with its own database", "app/page.tsx", 'import { b } from "@/lib/supabase/b";'],
    ["a page with a vendor's client", "app/page.tsx", 'import { b } from "@supabase/supabase-js";'],
    ["the core with a package", "lib/core/a.ts", 'import { b } from "lru-cache";'],
    ["a domain with the framework", "lib/leads/a.ts", 'import { b } from "next/headers";'],
    ["a type taken the wrong way", "lib/core/a.ts", 'type B = import("@/lib/server/b").B;'],
    ["the product on its tests", "lib/leads/a.ts", 'import { b } from "@/tests/support/b";'],
  ])("refuses %s", (_, path, text) => {
    expect(bites(rules.importDirection, { [path]: text })).toEqual([path]);
  });

  it("lets each room use the rooms below it", () => {
    const texts = {
      "lib/core/a.ts": 'import { z } from "zod"; import { c } from "./c";',
      "lib/leads/a.ts": 'import { b } from "@/lib/core/a"; import { c } from "@/lib/supabase/c";',
      "lib/chat/a.ts": 'import { b } from "@/lib/leads";',
      "components/leads/a.tsx":
        'import type { Lead } from "@/lib/leads"; import { b } from "@/components/ui/b";',
      "app/page.tsx": 'import { b } from "@/lib/server/b"; import { c } from "@/components/c";',
    };

    expect(bites(rules.importDirection, texts)).toEqual([]);
  });
});

describe("the door of a domain", () => {
  it("refuses an import past the index, even of a type", () => {
    const path = "app/page.tsx";
    const text = 'import type { B } from "@/lib/leads/capture-lead";';

    expect(bites(rules.domainDoors, { [path]: text })).toEqual([path]);
  });

  it("stands open at index, schemas and context", () => {
    const texts = {
      "lib/leads/index.ts": "",
      "app/page.tsx":
        'import { a } from "@/lib/leads"; import { b } from "@/lib/leads/schemas"; import { c } from "@/lib/workshops/context";',
    };

    expect(bites(rules.domainDoors, texts)).toEqual([]);
  });
});

describe("confined globals", () => {
  it.each([
    ["read", "process.env.PORT;"],
    ["read by bracket", 'process["env"].PORT;'],
    ["taken apart", "const { env } = process;"],
    ["imported", 'import { env } from "node:process";'],
  ])("refuse an environment that is %s outside lib/env", (_, text) => {
    const texts = { "lib/leads/a.ts": text, "scripts/a.ts": text, "lib/env/a.ts": text };

    expect(bites(rules.processEnvironment, texts)).toEqual(["lib/leads/a.ts", "scripts/a.ts"]);
  });

  it("refuse console outside observability, scripts and tests", () => {
    const text = 'console.log("x");';
    const texts = { "lib/leads/a.ts": text, "lib/observability/a.ts": text, "scripts/a.ts": text };

    expect(bites(rules.consoleOutput, texts)).toEqual(["lib/leads/a.ts"]);
  });

  it.each(["Date.now();", "new Date();", "performance.now();"])(
    "refuse %s in a domain and nowhere else",
    (text) => {
      const texts = { "lib/leads/a.ts": text, "lib/cache/a.ts": text };

      expect(bites(rules.injectedClock, texts)).toEqual(["lib/leads/a.ts"]);
    },
  );

  it("let a domain make a date from a value", () => {
    expect(bites(rules.injectedClock, { "lib/leads/a.ts": "new Date(at);" })).toEqual([]);
  });
});

describe("types", () => {
  it.each(["let a: any;", "f(a!);", "let a!: string;", "const b = a as unknown as string;"])(
    "are not escaped by %s",
    (text) => {
      expect(bites(rules.typeEscapes, { "lib/leads/a.ts": text })).toEqual(["lib/leads/a.ts"]);
    },
  );

  it("may be anything in generated files", () => {
    expect(bites(rules.typeEscapes, { "lib/supabase/database.types.ts": "let a: any;" })).toEqual(
      [],
    );
  });
});

describe("secrets", () => {
  const secret = { "lib/supabase/rest.ts": "", "lib/core/a.ts": 'import "@/lib/supabase/rest";' };

  it("are not reachable from a client component, however long the way", () => {
    const texts = { ...secret, "app/a.tsx": '"use client"; import { a } from "@/lib/core/a";' };

    expect(bites(rules.clientSecrets, texts)).toEqual(["app/a.tsx"]);
  });

  it("are not reachable from the widget", () => {
    const texts = { ...secret, "widget/a.ts": 'export * from "@/lib/core/a";' };

    expect(bites(rules.clientSecrets, texts)).toEqual(["widget/a.ts"]);
  });

  it("may be near server components, types and server actions", () => {
    const texts = {
      ...secret,
      "app/page.tsx": 'import { a } from "@/lib/core/a";',
      "app/actions.ts": '"use server"; import { a } from "@/lib/core/a";',
      "app/a.tsx":
        '"use client"; import { act } from "./actions"; import type { A } from "@/lib/core/a";',
    };

    expect(bites(rules.clientSecrets, texts)).toEqual([]);
  });
});

describe("names and sizes", () => {
  it.each([
    ["lib/leads/a.ts", "const tenantId = 1;"],
    ["supabase/migrations/1_a.sql", "create table organisations ();"],
  ])("refuse another word for workshop in %s", (path, text) => {
    expect(bites(rules.oneWord, { [path]: text })).toEqual([path]);
  });

  it.each([
    ["app/api/a/route.ts", 40],
    ["app/a/page.tsx", 60],
    ["app/a/actions.ts", 60],
    ["supabase/migrations/1_a.sql", 200],
    ["lib/leads/a.ts", 250],
  ])("hold %s to %i lines", (path, limit) => {
    expect(bites(rules.fileCeilings, { [path]: "\n".repeat(limit) + ";" })).toEqual([path]);
    expect(bites(rules.fileCeilings, { [path]: "\n".repeat(limit - 1) + ";" })).toEqual([]);
  });

  it.each(["lib/utils.ts", "lib/leads/helpers/a.ts", "lib/misc/a.ts", "lib/leadTable.ts"])(
    "refuse %s as a file name",
    (path) => {
      expect(bites(rules.fileNames, { [path]: "" })).toEqual([path]);
    },
  );

  it("allow Next's own folder names", () => {
    const path = "app/(dashboard)/[workshop]/[...rest]/page.tsx";

    expect(bites(rules.fileNames, { [path]: "" })).toEqual([]);
  });
});

describe("API routes", () => {
  it.each([
    "export const GET = async () => new Response();",
    "export function GET() {}",
    'export const GET = defineRoute({ actor: "public" }, handler);',
  ])("refuse %s", (text) => {
    expect(bites(rules.apiRoutes, { "app/api/a/route.ts": text })).toEqual(["app/api/a/route.ts"]);
  });

  it("are defined with a cache preset", () => {
    const text = 'export const GET = defineRoute({ actor: "public", cache: "never" }, handler);';

    expect(bites(rules.apiRoutes, { "app/api/a/route.ts": text })).toEqual([]);
  });
});

describe("migrations", () => {
  const original = {
    "supabase/migrations/1_a.sql": "create function public.add_note(p_id uuid) returns void",
  };
  const later = "supabase/migrations/2_b.sql";

  it.each([
    "create function public.add_note(p_id uuid) returns void",
    "create function public.add_note(p_id uuid, p_body text) returns void",
    "create or replace function public.add_note(p_id uuid) returns void",
    "drop function public.add_note(uuid);",
    "alter table public.notes\n  add column body text;",
    "alter policy notes_select_owner on public.notes rename to notes_select_office;",
  ])("do not define an object a second time by %j", (text) => {
    expect(bites(rules.oneFilePerObject, { ...original, [later]: text })).toEqual([later]);
  });

  it("change objects of the first release in files that came after it", () => {
    const text = "create or replace function public.add_note(p_id uuid) returns void";
    const after = { "supabase/migrations/20261130000000_b.sql": text };

    expect(bites(rules.oneFilePerObject, { ...original, ...after })).toEqual([]);
  });

  it("may add a column in a block that asks what the server has", () => {
    const text = "do $$\nbegin\n  alter table public.notes add column embedding vector;\nend\n$$;";

    expect(bites(rules.oneFilePerObject, { ...original, [later]: text })).toEqual([]);
  });
});

describe("text is cut between characters", () => {
  it.each([
    "export const a = (name: string) => name.slice(0, 200);",
    "export const a = (name: string) => name.slice(0, titleCharsMax);",
    "export const a = (name: string) => name.slice(0, limits.longestTitle - 1);",
    "export const a = (name: string) => name.trim().slice(0, maxLength).trim();",
    "export const a = (name: string) => name?.slice(0, 20);",
    "export const a = (name: string) => name.substring(0, at);",
    "export const a = (name: string) => name.substr(3);",
    'export const a = (names: string[]) => names.join(", ").slice(0, 20);',
  ])("and never by code units: %s", (text) => {
    expect(bites(rules.textCuts, { "lib/leads/a.ts": text })).toEqual(["lib/leads/a.ts"]);
  });

  it.each([
    "export const a = (text: string) => text.slice(0, match.index) + text.slice(end);",
    "export const a = (word: string) => word.slice(0, word.length - ending.length);",
    "export const a = (names: Set<string>) => [...names].slice(0, 20);",
    "export const a = (rows: string[]) => rows.filter(Boolean).slice(0, rowsMax);",
    'export const a = (hash: Hash) => hash.digest("hex").slice(0, 8);',
  ])("which lists, digests and places in a text are none of: %s", (text) => {
    expect(bites(rules.textCuts, { "lib/leads/a.ts": text })).toEqual([]);
  });

  it("where the cuts themselves are made", () => {
    const text = "export const cutText = (text: string) => text.slice(0, 5);";

    expect(bites(rules.textCuts, { "lib/core/cut-text.ts": text })).toEqual([]);
  });
});
