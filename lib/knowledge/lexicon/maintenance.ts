import { conceptsOf } from "./concept";

/** Inspections, statutory tests, fluids and diagnosis. */
export const maintenanceConcepts = conceptsOf("job", {
  mot: {
    de: "hu, tüv, tuev, tüf, tüff, hauptuntersuchung, hu au, tüv au, hauptuntersuchung abgasuntersuchung, tüv plakette, tüv abnahme, neuer tüv, dekra, gtü, küs, tüv prüfung, mot",
    en: "mot, mot test, annual test, roadworthiness test, m o t, hu, tuv, tüv",
    related: ["emissions-test"],
  },
  "emissions-test": {
    de: "au, asu, abgasuntersuchung, abgastest",
    en: "emissions test, emission test, smog test",
    related: ["mot"],
  },
  "mot-retest": {
    de: "nachprüfung, wiedervorführung, nachuntersuchung",
    en: "retest, partial retest",
    pattern:
      /\bfail(?:s|ed)?\b.{0,60}\b(?:again|back|second time|twice)\b|\b(?:durchgefallen|durchgerasselt)\b.{0,60}\b(?:nochmal|noch mal|wieder|erneut)\b/,
  },
  "mot-pre-check": {
    de: "tüv vorabcheck, hu vorabcheck, tüv vorbereitung, hu vorbereitung, vorab check tüv, hu durchsicht",
    en: "pre mot check, mot pre check, pre mot",
  },
  servicing: {
    de: "inspektion, inspektionen, kundendienst, service inspektion, jahresinspektion, jahresservice, durchsicht, wartung",
    en: "service, servicing, car service, annual service, maintenance, routine service, inspection",
  },
  "minor-service": {
    de: "kleine inspektion, kleiner service, kleiner kundendienst, zwischeninspektion, kleine wartung, basisinspektion, kleine durchsicht",
    en: "minor service, small service, interim service, interim, basic service, short service",
    broader: ["servicing"],
  },
  "major-service": {
    de: "große inspektion, großer service, großer kundendienst, hauptinspektion, große wartung, große durchsicht, volle inspektion, komplette inspektion",
    en: "major service, full service, big service, large service, master service, complete service",
    broader: ["servicing"],
  },
  "oil-change": {
    de: "ölwechsel, motorölwechsel, öl wechseln, motoröl wechseln, öl erneuern, ölservice, öl tauschen, neues öl, motoröl, ölwechsel filter, ölwechsel ölfilter, öl ablassen",
    en: "oil change, engine oil change, oil service, oil and filter, change oil, oil and filter change, oil filter change, new oil, oil replacement, lube service, engine oil",
    pattern:
      /\b(?:just|only) (?:the |an? |new )?oil\b(?! (?:filter|leak|light|pump|sump|pressure|level))|\b(?:nur|bloss) (?:das |n |neues )?ol\b/,
    related: ["oil-filter"],
  },
  "gearbox-oil": {
    de: "getriebeöl, getriebeölwechsel, getriebespülung, automatikgetriebe ölwechsel, automatikölwechsel, getriebe öl, getriebe ölwechsel, dsg ölwechsel, dsg service",
    en: "gearbox oil, gearbox oil change, transmission fluid, transmission oil, transmission oil change, transmission service, transmission flush",
  },
  "differential-oil": {
    de: "differentialöl, haldex ölwechsel, haldex service, achsöl",
    en: "differential oil, diff oil, haldex service",
  },
  "brake-fluid": {
    de: "bremsflüssigkeit, bremsflüssigkeitswechsel, bremsflüssigkeit wechseln, bremsen entlüften",
    en: "brake fluid, brake fluid change, bleed brakes, brake bleed",
  },
  coolant: {
    de: "kühlmittel, kühlflüssigkeit, kühlwasser, frostschutz, kühlmittelwechsel, kühlflüssigkeit wechseln",
    en: "coolant, antifreeze, coolant change, coolant flush",
    // A Wasserkühler is made of the same two words, and is the radiator.
    unless: /\bwasserkuhlern?\b/,
  },
  adblue: { de: "adblue, ad blue, adblue auffüllen", en: "adblue, ad blue, adblue refill" },
  "read-fault-codes": {
    de: "fehlerspeicher, fehlerspeicher auslesen, auslesen, fehler auslesen, fehlercode, fehlercodes, steuergerät auslesen, fahrzeugdiagnose, diagnose, fehlerdiagnose, fehlersuche, fehler löschen, obd, diagnosegerät",
    en: "fault codes, fault code, read codes, error codes, diagnostic, diagnostics, diagnosis, diagnostic check, scan, fault finding, obd",
  },
  "engine-light": {
    de: "motorkontrollleuchte, motorkontrolleuchte, motorleuchte, mkl, motorlampe, motorwarnleuchte, gelbe motorlampe, motorsymbol, motorkontrolllampe, motor kontrollleuchte",
    en: "check engine light, engine light, engine management light, eml, engine warning light, check engine",
    broader: ["read-fault-codes"],
  },
  "warning-light": {
    de: "warnleuchte, warnlampe, kontrollleuchte, kontrolllampe, leuchte brennt",
    en: "warning light, dashboard light, warning lamp, dash light",
    broader: ["read-fault-codes"],
  },
  "holiday-check": {
    de: "urlaubscheck, urlaubs check, reisecheck",
    en: "holiday check",
    broader: ["safety-check"],
  },
  "winter-check": {
    de: "wintercheck, winter check, herbstcheck",
    en: "winter check",
    broader: ["safety-check"],
  },
  "spring-check": { de: "frühjahrscheck", en: "spring check", broader: ["safety-check"] },
  "safety-check": {
    de: "sicherheitscheck, fahrzeugcheck",
    en: "safety check, health check, vehicle health check",
  },
  "pre-purchase-check": {
    de: "gebrauchtwagencheck, ankaufsuntersuchung, kaufcheck, ankaufcheck, gebrauchtwagen check, gebrauchtwagen prüfen",
    en: "pre purchase inspection, used car check, pre purchase check, vehicle inspection before buying",
    pattern:
      /\bgebrauchte[nrs]?(?:wagen)?\b.{0,60}\b(?:anschau\w*|ansehen|ansieht|pruf\w*|(?:durch|ab)?check(?:en|t|e)?|durchseh\w*|draufschau\w*|durchschau\w*|begutacht\w*)\b|\bvor(?:m| dem| einem)? \w*kauf\b.{0,30}\b(?:anschau\w*|ansehen|pruf\w*|check\w*)\b|\b(?:used|second hand) (?:car|one|van)\b.{0,50}\b(?:look|check|inspect)\w*\b|\b(?:look|check|inspect)\w*\b.{0,40}\b(?:before i buy|before buying)\b/,
  },
  "gas-inspection": {
    de: "gasprüfung, gasanlagenprüfung, g 607, gasanlage prüfen",
    en: "gas safety check, habitation gas check",
  },
  "damp-test": {
    de: "feuchtemessung, feuchtigkeitsmessung, feuchtigkeitsprüfung, feuchteprüfung, dichtigkeitsprüfung, dichtheitsprüfung",
    en: "damp test, damp check, moisture test, damp survey, leak test habitation",
  },
  "safety-inspection": {
    de: "sicherheitsprüfung, sp, sp prüfung",
    en: "six month safety inspection, pmi inspection",
  },
  tachograph: {
    de: "tacho, tachograph, tachoprüfung, fahrtenschreiber, tachographenprüfung",
    en: "tachograph, tacho calibration, tachograph test",
  },
  "software-update": {
    de: "softwareupdate, software update, steuergeräte update, programmieren, codieren, codierung",
    en: "software update, ecu update, coding, programming",
  },
  tuning: {
    de: "chiptuning, tuning, leistungssteigerung",
    en: "remap, remapping, chip tuning, tuning",
  },
  registration: {
    de: "zulassung, zulassungsservice, anmeldung auto, ummelden, ummeldung, auto anmelden, auto abmelden, abmeldung auto",
    en: "vehicle registration, register my car, registration service",
  },
});
