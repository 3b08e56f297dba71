import { describe, expect, it } from "vitest";
import { parseServerEnv } from "@/lib/env/server";
import { knownOperator } from "@/lib/server/operator";

const needed = {
  SUPABASE_URL: "https://project.supabase.test/",
  SUPABASE_PUBLISHABLE_KEY: "sb_publishable_0123456789",
  SUPABASE_SECRET_KEY: "sb_secret_0123456789",
};
const read = (named: Record<string, string>) =>
  knownOperator(parseServerEnv({ ...needed, ...named }));

describe("who runs an installation", () => {
  it("is known once name, address and mail are set; the rest is said where there is one", () => {
    const known = read({
      OPERATOR_NAME: "Beispiel GmbH",
      OPERATOR_ADDRESS: "Gasse 1; 04109 Leipzig;",
      OPERATOR_EMAIL: "post@beispiel.example",
      OPERATOR_REGISTER: "Amtsgericht Leipzig, HRB 12345",
    });

    expect(known).toEqual({
      missing: null,
      operator: {
        name: "Beispiel GmbH",
        addressLines: ["Gasse 1", "04109 Leipzig"],
        email: "post@beispiel.example",
        phone: null,
        representative: null,
        register: "Amtsgericht Leipzig, HRB 12345",
        vatId: null,
      },
    });
  });

  it("is nobody until then, and the variables that are missing are named", () => {
    expect(read({ OPERATOR_NAME: "Beispiel GmbH", OPERATOR_PHONE: "0341 1" })).toEqual({
      operator: null,
      missing: ["OPERATOR_ADDRESS", "OPERATOR_EMAIL"],
    });
    expect(read({ OPERATOR_NAME: "  " }).missing).toHaveLength(3);
  });

  it("is refused by the variable's name where an address cannot be one", () => {
    expect(() => read({ OPERATOR_EMAIL: "nobody" })).toThrow(
      "OPERATOR_EMAIL: must be an e-mail address",
    );
  });
});
