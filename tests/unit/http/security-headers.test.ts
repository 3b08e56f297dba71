import { describe, expect, it } from "vitest";
import { answerHeaders, pageHeaders } from "@/lib/http/security-headers";

const http = { isHttps: false };
const policyOf = (isDevelopment: boolean) => {
  const headers = pageHeaders(http, { nonce: "bm9uY2U=", isDevelopment });
  const parts = headers["content-security-policy"].split("; ").map((part) => part.split(" "));
  return new Map(parts.map(([name = "", ...sources]) => [name, sources]));
};

describe("the security headers", () => {
  it("ask for https only of a site that has it", () => {
    expect(answerHeaders(http)).not.toHaveProperty("strict-transport-security");
    expect(answerHeaders({ isHttps: true })).toHaveProperty("strict-transport-security");
  });

  it("are on a page all that are elsewhere, with a policy of its own", () => {
    const page = pageHeaders(http, { nonce: "bm9uY2U=", isDevelopment: false });
    const { "content-security-policy": _own, ...rest } = answerHeaders(http);

    expect(page).toMatchObject(rest);
    expect(page["x-frame-options"]).toBe("DENY");
  });

  it("let no page run a script that is neither a file of ours nor has the answer's nonce", () => {
    expect(policyOf(false).get("script-src")).toEqual(["'self'", "'nonce-bm9uY2U='"]);
    expect(policyOf(false).get("style-src")).toEqual(["'self'", "'nonce-bm9uY2U='"]);
    expect(policyOf(true).get("script-src")).toContain("'unsafe-eval'");
  });

  it("let no page be framed, post elsewhere, or change what its addresses are relative to", () => {
    expect(policyOf(false).get("frame-ancestors")).toEqual(["'none'"]);
    expect(policyOf(false).get("form-action")).toEqual(["'self'"]);
    expect(policyOf(false).get("base-uri")).toEqual(["'none'"]);
    expect(policyOf(false).get("object-src")).toEqual(["'none'"]);
  });
});
