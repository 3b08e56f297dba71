/** A style sheet's text, minified at build time, for a constructable style sheet. */
declare module "*.css" {
  const text: string;
  export default text;
}

/** Folder name of the built app (its content hash), put in by `scripts/build-widget.ts`. */
declare const APP_VERSION: string;
