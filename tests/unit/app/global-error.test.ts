import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import GlobalError from "@/app/global-error";

test("the page for when no layout can be rendered names itself and its language, and offers a second try", () => {
  const error = Object.assign(new Error("hunter2"), { digest: "2147483647" });
  const page = renderToStaticMarkup(createElement(GlobalError, { error, retry: () => {} }));

  expect(page).toContain("2147483647");
  expect(page).not.toContain("hunter2");
  expect(page).toContain('<html lang="de">');
  expect(page).toContain("<title>Das hat nicht geklappt · CarBot</title>");
  expect(page).toContain('<link rel="icon" href="/icon.svg"');
  expect(page).toMatch(/<button[^>]*>.*Erneut versuchen<\/button>/);
});
