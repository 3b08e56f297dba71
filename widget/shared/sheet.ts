/**
 * Adds a style sheet to a shadow root and returns a function that replaces its text.
 * A constructed sheet passes a page's `style-src`; browsers without it (Safari before 16.4) get a style element.
 */
export function addSheet(root: ShadowRoot, css: string): (css: string) => void {
  if ("adoptedStyleSheets" in root) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return (next) => sheet.replaceSync(next);
  }
  const element = document.createElement("style");
  element.textContent = css;
  (root as ShadowRoot).prepend(element);
  return (next) => {
    element.textContent = next;
  };
}
