/**
 * What stays, or is done at every start: bundled into one file each, which Node runs as it is. A loader for TypeScript costs each
 * process 30 MB and the time to compile. All else is run from its source.
 */
export const programs = {
  start: "scripts/start.ts",
  dev: "scripts/dev.ts",
  backend: "scripts/backend.ts",
  worker: "scripts/worker.ts",
  web: "scripts/web/serve.ts",
  "prepare-start": "scripts/start/tasks/prepare-start.ts",
  "import-demo": "scripts/start/tasks/import-demo.ts",
};

/** The folder that they are bundled into, from the product's own. */
export const programsFolder = "dist/programs";

/** Of those that stay and mostly wait: garbage is collected before it is much. */
export const programFlags = ["--max-semi-space-size=1"];

/** How esbuild makes them. Packages stay where they are; what is ours has names that Node would not find. */
export const bundleOptions = {
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node22",
  outdir: programsFolder,
  outExtension: { ".js": ".mjs" },
  write: false,
  logLevel: "error",
};
