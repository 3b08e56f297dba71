/** Next's own copy of the package that reads its matchers; it comes without types. */
declare module "next/dist/compiled/path-to-regexp" {
  export function pathToRegexp(path: string): RegExp;
}
