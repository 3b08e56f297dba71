const paths = {
  close: "M6 6l12 12M18 6 6 18",
  menu: "M5 12h.01M12 12h.01M19 12h.01",
  back: "m14 6-6 6 6 6",
  send: "M12 19V5m-6 6 6-6 6 6",
  robot:
    "M12 4v3m-5 0h10a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2Zm2.5 5v2m5-2v2",
  team: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6 9a6 6 0 0 1 12 0m1-9.5a3 3 0 1 0-1-5.8M21 19a5 5 0 0 0-4-5",
  prices: "M4 12V5a1 1 0 0 1 1-1h7l8 8-8 8-8-8Zm4-4h.01",
  hours: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3 2",
  contact:
    "M12 21s7-6 7-11a7 7 0 1 0-14 0c0 5 7 11 7 11Zm0-8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  faq: "M9.2 9a3 3 0 1 1 4 3c-.8.4-1.2 1-1.2 2m0 3h.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  safety: "M12 4 3 20h18L12 4Zm0 6v4m0 3h.01",
  document: "M7 3h7l5 5v12a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Zm7 0v5h5M9 13h6m-6 4h6",
};
export type IconName = keyof typeof paths;

/** A drawn sign; the words beside it (or the button's label) carry the meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} stroke-width={name === "menu" ? 3 : undefined} />
    </svg>
  );
}
