import { readdirSync } from "node:fs";

const values: Readonly<Record<string, string>> = {
  slug: "kfz-brandt",
  workshop: "kfz-brandt",
  id: "0198f0a0-0000-7000-8000-000000000001",
  index: "0",
  step: "website",
  token: "0000000000000000000000000000000000000000000",
  "...missing": "no/such/page",
};

/** Each address of a page that is the same for everybody (`pages`), with and without a language. */
export function publicPageAddresses(): string[] {
  return readdirSync("pages")
    .filter((file) => /^[a-z-]+\.tsx$/.test(file))
    .map((file) => file.replace(/\.tsx$/, ""))
    .flatMap((name) => ["", "/de", "/en"].map((language) => `${language}/${name}`))
    .map((address) => address.replace(/(?<=.)\/index$|(?<=^\/)index$/, ""))
    .toSorted();
}

/** An address of each page in `app`, with something in place of its variable parts. */
export function pageAddresses(): string[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => {
      const parts = file.split("/").slice(0, -1);
      const named = parts.filter((part) => !part.startsWith("("));
      return `/${named.map((part) => part.replace(/^\[(.+)\]$/, (_, name) => values[name] ?? name)).join("/")}`;
    })
    .toSorted();
}
