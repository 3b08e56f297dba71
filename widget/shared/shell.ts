/** The contract between the loader, which a page may have cached, and the app that it loads later. */

/** What the site's owner wrote on the script tag. */
export type WidgetOptions = {
  workshop: string;
  locale: string | null;
  position: "left" | "right";
  /** `light`, `dark`, or anything else for what the visitor's system says. */
  theme?: string;
  /** `#rgb` or `#rrggbb`; null means the workshop's own colour. */
  color: string | null;
  /** Shows the panel with made-up facts, without network or storage; absent from loaders before it was known. */
  preview?: boolean;
};

export type EventName = "ready" | "open" | "close" | "message" | "lead" | "handoff" | "error";

/** What a listener gets: always the workshop, and what the event is about. */
export type EventDetail = { workshop: string } & Record<string, unknown>;

/** The launcher as the loader has drawn it; once loaded, the app keeps its label, sign and colours up to date. */
export type LauncherParts = {
  host: HTMLElement;
  root: ShadowRoot;
  region: HTMLElement;
  button: HTMLButtonElement;
  /** The path of its sign, in a box of 24 by 24. */
  path: SVGElement;
  /** Replaces the sheet that holds its colours. */
  paint: (css: string) => void;
};

/** What the loader lends to the app. */
export type Shell = {
  /** Where the script came from, and so where the API is: `https://host[:port]`. */
  origin: string;
  options: WidgetOptions;
  launcher: LauncherParts;
  emit: (name: EventName, detail?: Record<string, unknown>) => void;
};

/** What the app gives back; every call is safe at any time. */
export type App = {
  open: () => void;
  close: () => void;
  toggle: () => void;
  setLocale: (locale: unknown) => void;
  identify: (token: unknown) => void;
  prefill: (values: unknown) => void;
  preview: (facts: unknown) => void;
  destroy: () => void;
};

export type AppModule = { mount: (shell: Shell) => App };
