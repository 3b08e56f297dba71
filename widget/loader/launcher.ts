import { pickLanguage, surroundings } from "../shared/language";
import { launcherColors } from "../shared/launcher-colors";
import { addSheet } from "../shared/sheet";
import type { LauncherParts, WidgetOptions } from "../shared/shell";
import css from "./launcher.css";
import { words } from "./words";

const bubble = "M20 12a8 8 0 0 1-8 8H4l1.8-3.2A8 8 0 1 1 20 12ZM8.5 12h.01M12 12h.01M15.5 12h.01";

export type Launcher = LauncherParts & {
  setLocale: (locale: string | null) => void;
  setBusy: (isBusy: boolean) => void;
  setFailed: (hasFailed: boolean) => void;
};

/** Builds the button in its own shadow root without asking the network for anything. */
export function createLauncher({ locale, position, color }: WidgetOptions): Launcher {
  const host = document.createElement("carbot-widget");
  const root = host.attachShadow({ mode: "open" });
  const side = `div{${position}:var(--carbot-offset-x,20px)}`;
  addSheet(root, css + (position === "right" ? `${side}div{flex-direction:row-reverse}` : side));
  const paint = addSheet(root, launcherColors(color));

  const region = document.createElement("div");
  const button = document.createElement("button");
  const notice = document.createElement("p");
  const icon = drawn("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" });
  const path = drawn("path", { d: bubble });
  set(region, { role: "region", "aria-label": "Chat" });
  set(button, { type: "button", "aria-haspopup": "dialog", "aria-expanded": "false" });
  set(notice, { role: "status" });
  icon.append(path);
  button.append(icon);
  region.append(button, notice);
  root.append(region);

  let language = pickLanguage([locale, ...surroundings()]);
  const setLocale = (wish: string | null) => {
    language = pickLanguage([wish, language]);
    region.lang = language;
    set(button, { "aria-label": words[language][0] });
  };
  setLocale(null);

  return {
    host,
    root,
    region,
    button,
    path,
    paint,
    setLocale,
    setBusy: (isBusy) => set(button, { "aria-busy": String(isBusy) }),
    setFailed: (hasFailed) => {
      notice.textContent = hasFailed ? words[language][1] : "";
    },
  };
}

function drawn(name: "svg" | "path", attributes: Record<string, string>): SVGElement {
  return set(document.createElementNS("http://www.w3.org/2000/svg", name), attributes);
}

function set<Target extends Element>(target: Target, attributes: Record<string, string>): Target {
  for (const name of Object.keys(attributes)) target.setAttribute(name, attributes[name] ?? "");
  return target;
}
