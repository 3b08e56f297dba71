import { render } from "preact";
import { loadStrings } from "../i18n/strings";
import type { Backend } from "../state/session";
import { createSession } from "../state/session";
import { launcherColors } from "../shared/launcher-colors";
import { addSheet } from "../shared/sheet";
import type { App, Shell } from "../shared/shell";
import { watchBack } from "./back-button";
import { createLauncherView } from "./launcher-view";
import { formPieces, loadForm } from "./form-pieces";
import { createReactions } from "./reactions";
import { watchScreen } from "./screen";
import baseCss from "./styles/base.css";
import chatCss from "./styles/chat.css";
import formCss from "./styles/form.css";
import { makePalette, paletteCss } from "./theme";
import { Panel } from "./ui/panel";
import { type View, viewOf } from "./view";

/** Builds the panel behind a launcher; nothing is shown before `open`. */
export function mountPanel(shell: Shell, backend: Backend): App {
  const session = createSession(shell, backend);
  const { store } = session;

  // A root of its own: neither the page's styles nor the launcher's reach the panel.
  const place = document.createElement("div");
  const root = place.attachShadow({ mode: "open" });
  addSheet(root, baseCss + chatCss + formCss);
  const paint = addSheet(root, "");
  shell.launcher.root.append(place);
  const showLauncher = createLauncherView(shell.launcher);
  const reactions = createReactions(root, shell.launcher.button);

  const darkMedia = matchMedia("(prefers-color-scheme: dark)");
  let painted = "";
  let isPlanned = false;
  let isDestroyed = false;

  function draw(): void {
    isPlanned = false;
    if (isDestroyed) return;
    const { theme, color: own, position } = shell.options;
    const view = viewOf(session);
    const isWanted = view.state.view === "lead";
    if (!formPieces() && (isWanted || view.state.entries.some(({ actions }) => actions.length))) {
      loadForm().then(plan, () => isWanted && giveUpForm(view));
      // Until it is there the conversation stays.
      view.state = { ...view.state, view: "chat" };
    }
    loadStrings(view.state.language)?.then(plan);
    const isDark = theme === "dark" || (theme !== "light" && darkMedia.matches);
    const color = own ?? view.state.config?.branding.primaryColor;
    const css = paletteCss(makePalette(color, isDark));
    if (css !== painted) {
      painted = css;
      paint(css);
      shell.launcher.paint(launcherColors(color));
    }
    showLauncher(view.state);
    reactions.beforeDrawing();
    render(<Panel view={view} isDark={isDark} position={position} />, root);
    reactions.afterDrawing(view.state);
  }

  /** The form could not be had: the customer stays in the conversation, and is told. */
  function giveUpForm({ words }: View): void {
    session.closeLead();
    session.conversation.note(words.leadOffline);
  }

  /** Many changes in a row are one drawing. */
  function plan(): void {
    if (!isPlanned) queueMicrotask(draw);
    isPlanned = true;
  }

  const unwatch = [watchScreen(root, session), watchBack(session)];
  darkMedia.addEventListener("change", plan);
  // A page's keyboard shortcuts must not fire while somebody types here.
  for (const type of ["keydown", "keyup", "keypress"]) {
    place.addEventListener(type, (event) => event.stopPropagation());
  }
  store.subscribe(plan);
  draw();

  return {
    open: () => session.setOpen(true),
    close: () => session.setOpen(false),
    toggle: () => session.setOpen(!store.get().isOpen),
    setLocale: session.setLocale,
    prefill: session.prefill,
    identify: session.identify,
    preview: session.preview,
    destroy: () => {
      isDestroyed = true;
      session.stop();
      for (const stop of unwatch) stop();
      darkMedia.removeEventListener("change", plan);
      render(null, root);
      place.remove();
    },
  };
}
