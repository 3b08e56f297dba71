import {
  attributeOf,
  isElement,
  nodesBelow,
  nextElement,
  parentOf,
  previousElement,
  styleOf,
  type PageElement,
} from "./page-tree";

/** What is no text, whatever stands in it. */
const silent = new Set(
  (
    "head title script style noscript template svg math canvas iframe object embed audio video map area base link meta rp " +
    "select datalist textarea input progress meter output option optgroup"
  ).split(" "),
);
const struck = new Set(["s", "strike", "del"]);
const contentTags = new Set(
  "p h1 h2 h3 h4 h5 h6 table ul ol dl article section details blockquote pre".split(" "),
);
/** How builders of sites call a part that opens and closes. */
const folding = /accordion|collaps|panel|toggle|\btab|faq|answer|antwort/i;
/** More text than a search field or a sign-in has around its controls. */
const shortestContent = 60;

/** What on a page opens what. */
export type PageLinks = {
  /** Ids of the parts that something on the page leads to. */
  opened: ReadonlySet<string>;
  byId: ReadonlyMap<string, PageElement>;
  /** By the id of a part the control that names it. */
  controls: ReadonlyMap<string, PageElement>;
};

const longestId = 500;

/** Collects which parts of a page something on it opens. */
export function readLinks(root: PageElement): PageLinks {
  const opened = new Set<string>();
  const byId = new Map<string, PageElement>();
  const controls = new Map<string, PageElement>();
  for (const node of nodesBelow(root)) {
    if (!isElement(node)) continue;
    for (const { name, value } of node.attrs) {
      if (value.length > longestId) continue;
      if (name === "id" && !byId.has(value)) byId.set(value, node);
      if (
        name === "popovertarget" ||
        name === "for" ||
        (name === "href" && value.startsWith("#"))
      ) {
        opened.add(value.replace(/^#/, ""));
      }
    }
    const target = targetOf(node);
    if (target === null) continue;
    opened.add(target);
    if (!controls.has(target)) controls.set(target, node);
  }
  return { opened, byId, controls };
}

/** The id of the part that a control says it opens. */
function targetOf(element: PageElement): string | null {
  const isTab = attributeOf(element, "role") === "tab";
  const target =
    attributeOf(element, "aria-controls") ??
    attributeOf(element, "data-bs-target") ??
    attributeOf(element, "data-target") ??
    (isTab ? attributeOf(element, "href") : null);
  const id = target?.trim().replace(/^#/, "") ?? "";
  return id === "" || id.length > longestId || /[\s.#>]/.test(id) ? null : id;
}

/** The control of a part that stands elsewhere, e.g. the tab of a panel. */
export function distantControlOf(part: PageElement, links: PageLinks): PageElement | null {
  const control = links.controls.get(attributeOf(part, "id") ?? "");
  return control !== undefined && isDistant(control, links) ? control : null;
}

/** Whether the part that a control opens stands elsewhere: there the control is its title, not here. */
export function isDistant(control: PageElement, { byId }: PageLinks): boolean {
  const target = byId.get(targetOf(control) ?? "");
  if (target === undefined || !isControl(control)) return false;
  let above: PageElement | null = control;
  for (let level = 0; level < 4 && above !== null; level++) {
    if (nextElement(above) === target) return false;
    above = parentOf(above);
  }
  return true;
}

/** Whether nobody reads this element: it is no text, its author hid it for good, or struck it out. */
export function isUnseen(element: PageElement, links: PageLinks): boolean {
  if (silent.has(element.tagName) || struck.has(element.tagName)) return true;
  if (/text-decoration(?:-line)?:[^;]*line-through/.test(styleOf(element))) return true;
  return isFolded(element) && !isOpenable(element, links);
}

/** Whether an element is not seen at first. */
function isFolded(element: PageElement): boolean {
  const hidden = attributeOf(element, "hidden");
  return (
    (hidden !== null && hidden !== "until-found") ||
    attributeOf(element, "aria-hidden") === "true" ||
    /display:none|visibility:hidden/.test(styleOf(element)) ||
    (element.tagName === "dialog" && attributeOf(element, "open") === null)
  );
}

/** Whether something on the page shows it: a control that names it or stands before it, or the name it has. */
function isOpenable(element: PageElement, { opened }: PageLinks): boolean {
  const id = attributeOf(element, "id");
  if (id !== null && opened.has(id)) return true;
  if (attributeOf(element, "role") === "tabpanel") return true;
  if (element.tagName === "dialog") return false;
  const before = previousElement(element);
  if (before !== null && hasControl(before)) return true;
  const above = parentOf(element);
  return isFolding(element) || (above !== null && isFolding(above));
}

function isFolding(element: PageElement): boolean {
  return folding.test(attributeOf(element, "class") ?? "");
}

/** Whether an element opens others, or is the title of a part with what opens it inside. */
function hasControl(element: PageElement): boolean {
  if (isControl(element)) return true;
  let seen = 0;
  for (const node of nodesBelow(element)) {
    if (++seen > 40) return false;
    if (isElement(node) && isControl(node)) return true;
  }
  return false;
}

/** Buttons and what works as one. */
export function isControl(element: PageElement): boolean {
  const role = attributeOf(element, "role");
  return (
    element.tagName === "button" ||
    element.tagName === "summary" ||
    role === "button" ||
    role === "tab" ||
    attributeOf(element, "aria-expanded") !== null ||
    attributeOf(element, "onclick") !== null ||
    (element.tagName === "label" && isSwitchLabel(element)) ||
    (element.tagName === "a" && attributeOf(element, "href") === "#")
  );
}

/** The label of a box to tick: without script, pages open their panels with these. */
export function isSwitchLabel(label: PageElement): boolean {
  return [previousElement(label), ...label.childNodes.filter(isElement)].some(isSwitch);
}

function isSwitch(element: PageElement | null): boolean {
  const type = element?.tagName === "input" ? attributeOf(element, "type") : null;
  return /^(?:checkbox|radio)$/i.test(type ?? "");
}

/** What opens when a control is used: the part it names, or what stands after it or after the title it stands in. */
export function panelOf(control: PageElement, { byId }: PageLinks): PageElement | null {
  const named = byId.get(targetOf(control) ?? "");
  if (named !== undefined) return named;
  const after = nextElement(control);
  if (after !== null) return isControl(after) ? null : after;
  const title = parentOf(control);
  const isTitle = title !== null && title.childNodes.filter(isElement).length === 1;
  const next = isTitle ? nextElement(title) : null;
  return next !== null && !isControl(next) && !/^h[1-6]$/.test(next.tagName) ? next : null;
}

/** The control that stands in a title, or is it. */
export function controlIn(title: PageElement): PageElement | null {
  if (isControl(title)) return title;
  for (const node of nodesBelow(title)) if (isElement(node) && isControl(node)) return node;
  return null;
}

/** Whether a form holds a part of the page and not only fields; some systems put a whole page into one. */
export function hasContent(form: PageElement): boolean {
  let length = 0;
  for (const node of nodesBelow(form)) {
    if (isElement(node) && contentTags.has(node.tagName)) return true;
    const above = parentOf(node);
    const isField =
      above !== null && (silent.has(above.tagName) || /^(?:label|button)$/.test(above.tagName));
    if (!isElement(node) && "value" in node && !isField) length += node.value.trim().length;
    if (length >= shortestContent) return true;
  }
  return false;
}
