/**
 * Places on a car's body, in folded words: what is painted, welded or straightened on one of them has its own price. Unlike "vorne"
 * they are things of their own, and so part of a service's name.
 */
const panels: Readonly<Record<string, RegExp>> = {
  door: /^(?:(?:auto|fahrer|beifahrer|hinter|vorder|schiebe|seiten|lade)?tur(?:en|kante|kanten)?|doors?)$/,
  sill: /^(?:(?:tur|seiten|vorder|hinter)?schwellern?|sills?|rocker)$/,
  arch: /^(?:radlauf\w*|radkasten|radhaus|arch|arches|wheelarch\w*)$/,
  wing: /^(?:\w*kotflugels?|wings?|fenders?)$/,
  bonnet: /^(?:motorhauben?|haube|bonnet|hood)$/,
  roof: /^(?:(?:auto|fahrzeug)?dach|dachkante|dachhaut|roof)$/,
  tailgate: /^(?:heckklappe|heckdeckel|kofferraum\w*|kofferklappe|hecktur|tailgate|bootlid|hatch)$/,
  bumper:
    /^(?:(?:front|heck)?stossstangen?|(?:front|heck)?stossfangern?|frontschurze|heckschurze|bumpers?)$/,
  mirror: /^(?:\w*spiegel|spiegelkappen?|mirrors?)$/,
  underbody: /^(?:unterboden|bodenblech|bodengruppe|underbody|underside|floorpan)$/,
  frame: /^(?:rahmen|langstrager|hilfsrahmen|subframe)$/,
};
const wholeCar =
  /\b(?:ganz|komplett|voll)\w*lackier\w*|\bkomplett\w* (?:\w+ )?lackier\w*|\b(?:full|complete|whole)\b.{0,12}\b(?:respray|repaint|paint\w*)\b/;

/** The places on the body that folded words name; all of it counts as one. */
export function panelsIn(words: readonly string[]): string[] {
  const named = Object.entries(panels).flatMap(([panel, pattern]) =>
    words.some((word) => pattern.test(word)) ? [panel] : [],
  );
  return wholeCar.test(words.join(" ")) ? [...named, "whole"] : named;
}

/** Whether a folded word names that place. */
export function isPanel(panel: string, word: string): boolean {
  return panels[panel]?.test(word) === true;
}
