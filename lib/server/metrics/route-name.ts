import type { LatencyKind } from "@/lib/observability/metrics";
import { findApiRoute } from "../api-routes";

/** Pages by their first part, and which parts of the rest are names of things (an empty one is the page's own); all others are one. */
const pages: Readonly<Record<string, readonly string[]>> = {
  w: ["{workshop}"],
  demo: ["{slug}"],
  book: ["{slug}"],
  appointment: ["{slug}", "{link}"],
  join: ["{token}"],
  admin: ["", "{slug}"],
  account: [],
  dashboard: [],
  "new-workshop": [],
  "sign-in": [],
  "sign-up": [],
  "sign-in-link": [],
  "forgot-password": [],
  "reset-password": [],
  welcome: [],
  privacy: [],
  prices: [],
  imprint: [],
  status: [],
  docs: [],
  de: [],
  en: [],
  auth: [],
  dev: [],
};

const plainPart = /^[a-z]{1,20}(?:-[a-z]{1,20}){0,3}$/;
/** Parts that a page's pattern may have after what the table says; deeper ones are cut. */
const partsMax = 4;

const filePath =
  /^\/(?:_next\/|widget\/|icons\/|guide\/|widget\.js$|favicon\.ico$|icon\.svg$|robots\.txt$|sitemap\.xml$|public-pages\.js$|site\.webmanifest$)/;

export type RouteName = {
  kind: Extract<LatencyKind, "api" | "page" | "action" | "file">;
  route: string;
};

/** What a request is counted as: a pattern out of few, so that no address of anybody is kept and nobody can make up ever more. */
export function routeName(method: string, path: string, isAction: boolean): RouteName {
  if (path.startsWith("/api/")) {
    return { kind: "api", route: `${method} ${findApiRoute(path)?.route.path ?? "/api/other"}` };
  }
  if (filePath.test(path)) return { kind: "file", route: "files" };
  return { kind: isAction ? "action" : "page", route: pagePattern(path) };
}

function pagePattern(path: string): string {
  const [, first = "", ...rest] = path.split("/");
  if (first === "") return "/";
  const names = pages[first];
  if (names === undefined || !Object.hasOwn(pages, first)) return "/other";
  const parts = rest
    .filter((_, index) => index < partsMax)
    .map((part, index) => nameOf(part, names[index]));
  return `/${[first, ...parts].filter((part) => part !== "").join("/")}`;
}

function nameOf(part: string, variable: string | undefined): string {
  if (part === "") return "";
  if (variable) return variable;
  return plainPart.test(part) ? part : "{id}";
}
