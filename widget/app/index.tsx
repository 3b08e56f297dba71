import { render } from "preact";
import { createSession } from "../state/session";
import { readClaims } from "../state/lead";
import { launcherColors } from "../shared/launcher-colors";
import { addSheet } from "../shared/sheet";
import type { App, Shell } from "../shared/shell";
import { createLauncherView } from "./launcher-view";
import baseCss from "./styles/base.css";
import chatCss from "./styles/chat.css";
import formCss from "./styles/form.css";
import { makePalette, paletteCss } from "./theme";
import { Panel } from "./ui/panel";
import { SessionContext } from "./ui/session-context";

/** Builds the panel behind a launcher; called once by the loader, nothing is shown before `open`. */
export function mount(shell: Shell): App {
  const session = createSession(shell);
  const { store } = session;

  // A root of its own: neither the page's styles nor the launcher's reach the panel.
  const place = document.createElement("div");
  const root = place.attachShadow({ mode: "open" });
  addSheet(root, baseCss + chatCss + formCss);
  const paint = addSheet(root, "");
  shell.launcher.root.append(place);
  const showLauncher = createLauncherView(shell.launcher);

  const darkMedia = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => {
    const { theme } = shell.options;
    return theme === "dark" || (theme === "auto" && darkMedia.matches);
  };

  let painted = "";
  function draw(): void {
    const color = shell.options.color ?? store.get().config?.branding.primaryColor;
    const css = paletteCss(makePalette(color, isDark()));
    if (css !== painted) {
      paint(css);
      shell.launcher.paint(launcherColors(color));
    }
    painted = css;
    showLauncher(store.get());
  }

  const show = () =>
    render(
      <SessionContext.Provider value={session}>
        <Panel
          isDark={isDark()}
          position={shell.options.position}
          launcher={shell.launcher.button}
        />
      </SessionContext.Provider>,
      root,
    );
  const onSchemeChange = () => {
    draw();
    show();
  };
  darkMedia.addEventListener("change", onSchemeChange);
  // A page's keyboard shortcuts must not fire while somebody types here.
  for (const type of ["keydown", "keyup", "keypress"]) {
    place.addEventListener(type, (event) => event.stopPropagation());
  }
  store.subscribe(draw);
  draw();
  show();

  return {
    open: () => session.setOpen(true),
    close: () => session.setOpen(false),
    toggle: () => session.setOpen(!store.get().isOpen),
    setLocale: session.setLanguage,
    prefill: session.prefill,
    identify: (token) => session.prefill(readClaims(token)),
    destroy: () => {
      session.stop();
      darkMedia.removeEventListener("change", onSchemeChange);
      render(null, root);
      place.remove();
    },
  };
}
