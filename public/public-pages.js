// All that the public pages do beyond HTML: they wear the theme that was chosen, and keep the choice of theme and language.
(() => {
  const root = document.documentElement;
  const wear = (theme) => {
    root.dataset.theme = theme;
    for (const button of document.querySelectorAll("[data-theme-choice]")) {
      button.setAttribute("aria-pressed", String(button.dataset.themeChoice === theme));
    }
  };
  const keep = (name, value) => {
    document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
  };
  const kept = /(?:^|; )carbot-theme=(light|dark)(?:;|$)/.exec(document.cookie)?.[1] ?? "system";
  root.dataset.theme = kept;
  document.addEventListener("DOMContentLoaded", () => wear(kept));
  document.addEventListener("click", (event) => {
    const { themeChoice, localeChoice } =
      event.target.closest?.("[data-theme-choice], [data-locale-choice]")?.dataset ?? {};
    if (localeChoice) keep("carbot-locale", localeChoice);
    if (!themeChoice) return;
    keep("carbot-theme", themeChoice);
    wear(themeChoice);
  });
})();
