import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Plugin, transform } from "esbuild";

const languageFile = /i18n[\\/](de|en|pl|tr)\.ts$/;
/** The language whose names and order the others follow; types hold them to the same names. */
const model = "en";
/** Languages in the app itself. */
const bundled = ["de", "en"];

/** Writes each language as one string of texts, and the names of the texts once instead of once per language. */
export const packedStrings: Plugin = {
  name: "packed-strings",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^packed-names$/ }, ({ resolveDir }) => ({
      path: path.join(resolveDir, `${model}.ts`),
      namespace: "packed-names",
    }));
    onLoad({ filter: /.*/, namespace: "packed-names" }, async ({ path: file }) => {
      const names = Object.keys(await readTable(file)).join(" ");
      return { contents: `export const names = ${JSON.stringify(names)}` };
    });
    onLoad({ filter: languageFile }, async ({ path: file }) => {
      const language = path.basename(file, ".ts");
      const table = await readTable(file);
      const order = Object.keys(await readTable(path.join(path.dirname(file), `${model}.ts`)));
      const texts = order.map((name) => table[name] ?? "");
      const torn = texts.find((text) => text.includes("|"));
      if (torn !== undefined) throw new Error(`${file}: a text may not contain "|": ${torn}`);
      const packed = JSON.stringify(texts.join("|"));
      // A file of its own is unpacked by the app, which has the names.
      const isApart = !bundled.includes(language);
      return {
        contents: isApart
          ? `export const ${language} = ${packed}`
          : `import { names } from "packed-names"; import { unpack } from "./unpack";
          export const ${language} = unpack(names.split(" "), ${packed})`,
        loader: "js",
        resolveDir: path.dirname(file),
      };
    });
  },
};

/** Runs a language's file, which holds nothing but its table. */
async function readTable(file: string): Promise<Record<string, string>> {
  const { code } = await transform(await readFile(file, "utf8"), { loader: "ts", format: "esm" });
  const module: Record<string, Record<string, string>> = await import(
    `data:text/javascript,${encodeURIComponent(code)}`
  );
  return module[path.basename(file, ".ts")] ?? {};
}
