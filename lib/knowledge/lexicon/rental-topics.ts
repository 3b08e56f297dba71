import { conceptsOf } from "./concept";

/** On what terms a courtesy car is lent: from what age, where to and how far. */
export const rentalTopics = conceptsOf("topic", {
  "rental-age": {
    de: "mindestalter, wie alt muss, ab welchem alter",
    en: "minimum age, how old, age limit, over 25, under 25",
    pattern:
      /\b(?:1[789]|2\d)\b(?! ?(?:uhr|km|kilometer|miles)\b).{0,40}\b(?:drive|driver|fahren|fahrer\w*|mieten|leihen|ausleihen|rent|borrow|hire|insured|versichert)\b|\b(?:ich bin|bin|i am|im) (?:erst |gerade |grad |only |just |now )?(?:1[789]|2\d)\b(?! ?(?:uhr|km|kilometer|miles|minuten|minutes|tage|days)\b)|\b(?:drive|driver|fahren|mieten|leihen|rent|borrow|hire)\b.{0,20}\b(?:at|mit|erst|only|just|aged?) (?:1[789]|2\d)\b|\b(?:over|under|aged?|older than) (?:1[789]|2\d)\b|\b(?:ab|unter|mindestens|uber) (?:1[789]|2\d) jahren?\b|\b(?:1[789]|2\d) (?:or over|or older|and over|years old|jahre alt)\b/,
  },
  "rental-abroad": {
    de: "ausland, ins ausland, auslandsfahrt, auslandsfahrten, über die grenze",
    en: "abroad, by ferry, on the ferry, across the border, overseas, take it to france, take it to europe, take it to ireland, republic of ireland, the republic, the continent",
    pattern:
      /\bfahrt\w* (?:nach|in) \w+\b.{0,30}\b(?:erlaubt|verboten|moglich|absprache)\b|\bin (?:die|den) (?:niederlande|schweiz)\b|\b(?:leihwagen|leihauto|ersatzwagen|mietwagen|ersatzauto|courtesy car|loan car|loaner|damit|den)\b.{0,30}\b(?:nach|to) (?!hause\b|home\b|work\b|der\b|dem\b|den\b)\w+\b|\bdriven in\b/,
    unless: /\b(?:bring|hol|abhol|collect|pick|deliver)\w*\b/,
  },
  "rental-distance": {
    de: "freikilometer, kilometer inklusive, wie viele kilometer, wie weit darf ich fahren, kilometerbegrenzung, mehrkilometer, zusatzkilometer, jeder weitere kilometer, kilometer frei",
    en: "mileage limit, miles included, how many miles, how far can i drive, extra miles",
    pattern:
      /\b(?:pro|je|jeder weitere|per|each|every|extra|each extra) (?:extra |weitere[nr]? |zusatzliche[nr]? )?(?:km|kilometer|mile)\b|\b(?:inklusive|inkl|included?|including)\b.{0,4}\b\d+ (?:km|kilometer|miles)\b|\b(?:km|kilometern?|miles)\b.{0,25}\b(?:frei|drin|dabei|inklusive|inbegriffen|free|included)\b/,
  },
});
