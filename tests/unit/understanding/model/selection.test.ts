import { describe, expect, it } from "vitest";
import { parseSelection } from "@/lib/understanding/model/selection";

describe("a model's answer", () => {
  it("is read with whatever stands around its object", () => {
    expect(parseSelection('```json\n{"lang":"de","asks":[]}\n```')?.lang).toBe("de");
  });

  it.each(["", "Gern! Das kostet 5 €.", "{", '{"asks":"all"}', '{"asks":[{"ask":"steal"}]}', "[]"])(
    "is none in another form: %j",
    (text) => {
      expect(parseSelection(text)).toBeNull();
    },
  );
});
