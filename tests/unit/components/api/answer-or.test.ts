import { redirect } from "next/navigation";
import { expect, test } from "vitest";
import { answerOr } from "@/components/api/answer-or";

test("an action's answer is the answer", async () => {
  expect(await answerOr("failed", async () => "saved")).toBe("saved");
});

test("a connection that breaks is an answer too", async () => {
  expect(await answerOr("failed", () => Promise.reject(new TypeError("Failed to fetch")))).toBe(
    "failed",
  );
});

test("a redirect goes on", async () => {
  await expect(answerOr("failed", async () => redirect("/dashboard"))).rejects.toThrow(
    "NEXT_REDIRECT",
  );
});
