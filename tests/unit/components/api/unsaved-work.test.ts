import { afterEach, expect, test } from "vitest";
import { hasUnsavedWork, markUnsaved } from "@/components/api/unsaved-work";

afterEach(() => {
  markUnsaved("reply", false);
  markUnsaved("service", false);
});

test("nothing is unsaved before somebody writes", () => {
  expect(hasUnsavedWork()).toBe(false);
});

test("work is unsaved until the last of its places says otherwise", () => {
  markUnsaved("reply", true);
  markUnsaved("service", true);
  markUnsaved("reply", false);
  expect(hasUnsavedWork()).toBe(true);

  markUnsaved("service", false);
  expect(hasUnsavedWork()).toBe(false);
});
