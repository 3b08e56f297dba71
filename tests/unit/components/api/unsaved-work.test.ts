import { afterEach, expect, test } from "vitest";
import { hasUnsavedWork, isWorkLostWithPage, markUnsaved } from "@/components/api/unsaved-work";

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

test("a reply outlasts a look at another page, an entry that is being edited does not", () => {
  markUnsaved("reply", true);
  expect(isWorkLostWithPage()).toBe(false);

  markUnsaved("service", true, true);
  expect(isWorkLostWithPage()).toBe(true);

  markUnsaved("service", false);
  expect(isWorkLostWithPage()).toBe(false);
});
