import type { BuildOptions } from "esbuild";

export const programs: Readonly<Record<string, string>>;
export const programsFolder: string;
export const programFlags: readonly string[];
export const bundleOptions: BuildOptions & { outdir: string; write: false };
