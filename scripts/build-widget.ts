import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { minify } from "@swc/core";
import { build, type BuildOptions, transform, type Plugin } from "esbuild";
import { packedStrings } from "./widget/pack-strings";
import { packFile } from "./widget/packed-files";

/** Gzipped bytes that a visitor may be asked to load: before reaching for the chat, after, and once an answer offers to send a request. */
export const widgetBudgets = { loader: 3 * 1024, app: 25 * 1024, form: 4 * 1024 } as const;

/** Sizes of one built file in bytes. */
export type WidgetSize = {
  file: string;
  raw: number;
  gzip: number;
  brotli: number;
  /** The most gzipped bytes this file may have. */
  budget: number;
};

/** The oldest browsers that run the widget; they have `dialog` and dynamic modules. */
const target = ["chrome91", "firefox98", "safari15.4"];

/** What is loaded when somebody reaches for the chat; the app imports a language's file, and what follows an answer, only when needed. */
const entries = new Map([
  ["app", "widget/app/index.tsx"],
  ["tr", "widget/i18n/tr.ts"],
  ["pl", "widget/i18n/pl.ts"],
  ["live", "widget/state/live.ts"],
  ["form", "widget/app/form.tsx"],
  ["preview", "widget/app/preview.tsx"],
]);

const projectRoot = path.resolve(import.meta.dirname, "..");

const minifiedCss: Plugin = {
  name: "minified-css",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const source = await readFile(file, "utf8");
      const { code } = await transform(source, { loader: "css", minify: true, target });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

const shared: BuildOptions = {
  absWorkingDir: projectRoot,
  bundle: true,
  minify: true,
  target,
  // Preact's own function instead of the one for React's new JSX: its calls are shorter, and it is there anyway.
  tsconfig: "widget/tsconfig.build.json",
  legalComments: "none",
  write: false,
  plugins: [minifiedCss, packedStrings],
};

async function bundle(options: BuildOptions): Promise<Uint8Array> {
  const { outputFiles } = await build({ ...shared, ...options });
  const file = outputFiles?.[0];
  if (!file) throw new Error("esbuild gave no output file");
  // esbuild folds no function into its only caller; SWC, which next-intl brings, does, and saves another 3 %.
  const { code } = await minify(file.text, {
    module: options.format === "esm",
    compress: { passes: 3, ecma: 2020, unsafe_arrows: true },
    mangle: true,
    format: { asciiOnly: options.charset === "ascii" },
  });
  return new TextEncoder().encode(code);
}

function measure(file: string, contents: Uint8Array, budget: number): WidgetSize {
  return {
    file,
    raw: contents.byteLength,
    gzip: gzipSync(contents, { level: 9 }).byteLength,
    brotli: brotliCompressSync(contents).byteLength,
    budget,
  };
}

/**
 * Builds the loader and the app into `outDir` (`public` unless told otherwise) and returns their sizes.
 * Same sources, same bytes: the app's folder is named by the hash of its contents. Throws above a budget.
 */
export async function buildWidget(
  outDir = path.join(projectRoot, "public"),
): Promise<{ version: string; sizes: WidgetSize[] }> {
  // Browsers read a module as UTF-8 always, but the loader in the encoding of the page it stands on.
  const modules = new Map(
    await Promise.all(
      [...entries].map(async ([name, entry]) => {
        // The form draws with what the app hands over.
        const renderer = name === "form" ? "form-jsx" : "jsx";
        const inject = entry.endsWith(".tsx") ? [`widget/shared/${renderer}.ts`] : [];
        const format = "esm" as const;
        const contents = await bundle({ entryPoints: [entry], inject, format, charset: "utf8" });
        return [name, contents] as const;
      }),
    ),
  );
  const hash = createHash("sha256");
  for (const contents of modules.values()) hash.update(contents);
  const version = hash.digest("hex").slice(0, 12);
  const loader = await bundle({
    entryPoints: ["widget/loader/index.ts"],
    format: "iife",
    charset: "ascii",
    define: { APP_VERSION: JSON.stringify(version) },
  });

  const sizes = [
    measure("widget.js", loader, widgetBudgets.loader),
    ...[...modules]
      .filter(([name]) => name !== "preview")
      .map(([name, contents]) =>
        measure(
          `widget/${version}/${name}.js`,
          contents,
          name === "form" ? widgetBudgets.form : widgetBudgets.app,
        ),
      ),
  ];
  const [, app, ...others] = sizes;
  const languages = others.filter(({ budget }) => budget === widgetBudgets.app);
  const most = (app?.gzip ?? 0) + Math.max(...languages.map(({ gzip }) => gzip));

  const heavy = sizes.find(({ gzip, budget }) => gzip > budget);
  if (heavy) {
    throw new Error(`${heavy.file} has ${heavy.gzip} bytes gzipped, the budget is ${heavy.budget}`);
  }
  if (most > widgetBudgets.app) {
    throw new Error(
      `app.js and a language have ${most} bytes gzipped, the budget is ${widgetBudgets.app}`,
    );
  }

  await rm(path.join(outDir, "widget"), { recursive: true, force: true });
  const write = async (file: string, contents: Uint8Array) => {
    const place = path.join(outDir, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, contents);
    await packFile(outDir, file, contents);
  };
  // "latest" is for a loader that a browser kept over a deploy: its own version is gone by then.
  for (const folder of [version, "latest"]) {
    for (const [name, contents] of modules) await write(`widget/${folder}/${name}.js`, contents);
  }
  await write("widget.js", loader);
  return { version, sizes };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { sizes } = await buildWidget();
    for (const { file, raw, gzip, brotli, budget } of sizes) {
      console.log(`${file}: ${raw} B raw, ${gzip} B gzip (budget ${budget}), ${brotli} B brotli`);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
