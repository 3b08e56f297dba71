/**
 * Verbs of the trade whose first part German puts at the end of the clause ("Stellt ihr die Spur ein?"), by that part. "Aufmachen"
 * and "zumachen" are not here: opening hours are read from "auf" and "zu" themselves.
 */
export const separableVerbs: Readonly<Record<string, string>> = {
  ab: "stellen geben holen sagen schleppen rechnen melden kaufen bestellen nehmen dichten schmieren klemmen",
  an: "melden schauen sehen rufen rechnen lernen bauen zahlen nehmen",
  auf: "füllen laden ziehen nehmen bereiten polieren heben",
  aus: "lesen tauschen wechseln wuchten beulen leihen bauen lagern füllen",
  durch: "führen sehen schauen checken spülen",
  ein: "stellen lagern bauen setzen planen tragen werfen fahren",
  fest: "ziehen",
  heim: "bringen fahren",
  her: "stellen richten",
  heraus: "geben holen",
  hin: "stellen bringen legen",
  instand: "setzen",
  mit: "bringen nehmen geben",
  nach: "füllen sehen schauen rüsten stellen ziehen prüfen bessern kaufen bestellen",
  um: "stecken ziehen montieren bauen rüsten melden buchen",
  zurück: "geben bringen nehmen bekommen",
};
