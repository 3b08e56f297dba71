import type { App, AppModule, EventName, WidgetOptions } from "../shared/shell";
import { awaitsTeam } from "./awaits-team";
import { createLauncher } from "./launcher";

/** Tells the page that something happened. */
export type Emit = (name: EventName, detail?: Record<string, unknown>) => void;
type AppCommand = Exclude<keyof App, "destroy">;

/** The commands that mean a visitor wants the chat now. */
export const reachesFor = /^(open|toggle)$/;

/** One workshop's widget on this page. */
export type Instance = {
  attach: () => void;
  run: (command: string, argument: unknown) => void;
  destroy: () => void;
};

/** Draws the launcher and loads the app at the first sign that a visitor wants it. */
export function createInstance(options: WidgetOptions, origin: string, emit: Emit): Instance {
  const launcher = createLauncher(options);
  let loading: Promise<App> | null = null;
  let isDestroyed = false;
  let attempt = 0;
  const early: [string, unknown][] = [];
  // Later, when the router is done, and so that a page that takes it away again and again only loses, and does not hang.
  const watcher = new MutationObserver(() => setTimeout(attach));

  async function load(): Promise<App> {
    // A loader from the cache may name a version that a deploy has taken away, and a browser may
    // remember a failed module: every further attempt asks for the current one by a new address.
    const file = options.preview ? "preview.js" : "app.js";
    const path = attempt === 0 ? `${APP_VERSION}/${file}` : `latest/${file}?${attempt}`;
    attempt += 1;
    const module = (await import(`${origin}/widget/${path}`)) as AppModule;
    const app = module.mount({ origin, options, launcher, emit });
    for (const [command, argument] of early.splice(0)) perform(app, command, argument);
    return app;
  }

  function prepare(): Promise<App> {
    loading ??= load().catch((cause: unknown) => {
      loading = null;
      if (attempt === 1) return prepare();
      throw cause;
    });
    return loading;
  }

  async function run(command: string, argument: unknown): Promise<void> {
    attach();
    launcher.setFailed(false);
    launcher.setBusy(true);
    try {
      const app = await prepare();
      if (!isDestroyed) perform(app, command, argument);
    } catch {
      launcher.setFailed(command !== "close");
      emit("error", { reason: "app_not_loaded" });
    }
    launcher.setBusy(false);
  }

  /** Puts the launcher on the page, again when a single-page app has emptied its body or thrown it away. */
  function attach(): void {
    const { body, documentElement } = document;
    if (isDestroyed) return;
    if (!body) return document.addEventListener("DOMContentLoaded", attach, { once: true });
    if (!launcher.host.isConnected) body.append(launcher.host);
    // Of a body that is new too; the same one is not watched twice.
    for (const place of [documentElement, body]) watcher.observe(place, { childList: true });
  }

  const { button } = launcher;
  const prepareQuietly = () => void prepare().catch(() => undefined);
  button.addEventListener("pointerenter", prepareQuietly);
  button.addEventListener("focus", prepareQuietly);
  button.addEventListener("click", () => void run("toggle", undefined));
  attach();
  if (!options.preview && awaitsTeam(options.workshop)) prepareQuietly();

  return {
    attach,
    run: (command, argument) => {
      if (loading || reachesFor.test(command)) {
        void run(command, argument);
        return;
      }
      // Nothing is loaded for a visitor who has not reached for the chat: the app gets these later.
      early.push([command, argument]);
      if (command === "setLocale" && typeof argument === "string") {
        launcher.setLocale(argument);
      }
    },
    destroy: () => {
      isDestroyed = true;
      watcher.disconnect();
      launcher.host.remove();
      void loading?.then((app) => app.destroy()).catch(() => undefined);
    },
  };
}

/** Calls the app; a command that it does not know is no reason to break somebody's page. */
function perform(app: App, command: string, argument: unknown): void {
  app[command as AppCommand]?.(argument);
}
