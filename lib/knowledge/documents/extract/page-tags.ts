import {
  attributeOf,
  isElement,
  parentOf,
  siblingOf,
  styleOf,
  type PageElement,
} from "./page-tree";

/** How an element stands in its line. */
export type TagKind = "hint" | "break" | "format" | "small" | "inline" | "block";

const formats = new Set(
  "b i em strong u font mark abbr acronym cite code dfn kbd q samp var bdi bdo ins big tt rt ruby".split(
    " ",
  ),
);
const inlines = new Set(
  "a span label time data output img slot picture button nobr input".split(" "),
);
const containers = new Set("main article aside footer nav details dialog".split(" "));

/** Formats never part a word, unless they carry a style that may set them apart; blocks always do. */
export function kindOf(element: PageElement): TagKind {
  const { tagName } = element;
  if (tagName === "wbr") return "hint";
  if (tagName === "br" || tagName === "hr") return "break";
  const style = styleOf(element);
  if (/(?:^|;)display:(?:block|flex|grid|table|list-item)/.test(style)) return "block";
  if (tagName === "small" || tagName === "sub" || tagName === "sup") return "small";
  if (formats.has(tagName)) return hasStyle(element) ? "inline" : "format";
  return inlines.has(tagName) ? "inline" : "block";
}

/** Whether something is seen between the text before and after, even where the element itself has none. */
export function parts(element: PageElement): boolean {
  const style = styleOf(element);
  if (/display:inline-|float:|position:absolute/.test(style)) return true;
  if (/^(?:img|picture|label|button)$/.test(element.tagName)) return true;
  if (element.tagName === "a")
    return attributeOf(element, "href") !== null && isBesideLink(element);
  return element.childNodes.length === 0 && hasStyle(element);
}

export function isRaised(element: PageElement): boolean {
  return (
    element.tagName === "sup" || /vertical-align:(?:super|text-top|top)/.test(styleOf(element))
  );
}

/** Parts of a page whose headings end with them. */
export function isContainer(element: PageElement): boolean {
  return containers.has(element.tagName) || isFrame(element);
}

/** Menus, and the head and foot of the page itself. */
export function isFrame(element: PageElement): boolean {
  const { tagName } = element;
  if (
    tagName === "nav" ||
    /^(?:navigation|menu|menubar)$/.test(attributeOf(element, "role") ?? "")
  ) {
    return true;
  }
  return (
    (tagName === "header" || tagName === "footer") &&
    !isInside(element, /^(?:main|article|section|table)$/)
  );
}

/** A link to another page; a number to call or an address to write to is text. */
export function leavesPage(element: PageElement): boolean {
  const href = attributeOf(element, "href");
  return element.tagName === "a" && href !== null && !/^\s*(?:tel|mailto|sms|geo):/i.test(href);
}

export function preformats(element: PageElement): boolean {
  return (
    /^(?:pre|xmp|listing|plaintext)$/.test(element.tagName) ||
    /white-space:(?:pre|break)/.test(styleOf(element))
  );
}

function hasStyle(element: PageElement): boolean {
  return attributeOf(element, "class") !== null || attributeOf(element, "style") !== null;
}

function isBesideLink(element: PageElement): boolean {
  return [siblingOf(element, -1), siblingOf(element, 1)].some(
    (node) => isElement(node) && node.tagName === "a",
  );
}

function isInside(element: PageElement, tags: RegExp): boolean {
  for (let above = parentOf(element); above !== null; above = parentOf(above)) {
    if (tags.test(above.tagName)) return true;
  }
  return false;
}
