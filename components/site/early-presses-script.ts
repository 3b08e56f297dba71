/**
 * Runs with the HTML, before any other script: keeps each button that is pressed while nothing listens yet. Whatever a browser does by
 * itself (links, sending forms) it goes on doing; only a press that does nothing by itself is kept, and of each button one.
 */
export const earlyPressesScript = `(() => {
  const pressed = new Set();
  const keep = (event) => {
    const button = event.isTrusted && event.target.closest?.("button, [role=button]");
    if (!button || (button.type === "submit" && button.form)) return;
    pressed.delete(button);
    pressed.add(button);
  };
  document.addEventListener("click", keep, true);
  window.carbotEarlyPresses = () => {
    document.removeEventListener("click", keep, true);
    delete window.carbotEarlyPresses;
    return [...pressed].filter((button) => button.isConnected && !button.disabled);
  };
})();`;
