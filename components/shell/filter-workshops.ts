/** Beyond this nobody scrolls; the search narrows it down. */
const shownMax = 50;

/** The workshops whose name holds every typed word, whatever case and accents; at most 50. */
export function filterWorkshops<Workshop extends { name: string }>(
  workshops: readonly Workshop[],
  search: string,
): Workshop[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return workshops
    .filter(({ name }) => words.every((word) => plain(name).includes(word)))
    .slice(0, shownMax);
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLowerCase();
}
