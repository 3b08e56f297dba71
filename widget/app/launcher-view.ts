import { strings } from "../i18n/strings";
import { addSheet } from "../shared/sheet";
import type { LauncherParts } from "../shared/shell";
import type { State } from "../state/state";
import css from "./styles/badge.css";

const chevron = "m6 9.5 6 6 6-6";

/** Keeps the launcher's label, sign and badge in step with the panel. */
export function createLauncherView({ root, region, button, path }: LauncherParts) {
  const bubble = path.getAttribute("d") ?? "";
  const badge = document.createElement("i");
  addSheet(root, css);
  button.append(badge);

  return ({ isOpen, unread, language }: State): void => {
    const words = strings[language];
    const label = isOpen ? words.close : words.open;
    region.lang = language;
    button.setAttribute("aria-label", unread ? `${label} (${unread})` : label);
    button.setAttribute("aria-expanded", String(isOpen));
    path.setAttribute("d", isOpen ? chevron : bubble);
    badge.textContent = unread ? String(unread) : "";
  };
}
