import { conceptsOf, type Concept } from "./concept";

const electricParts = conceptsOf("part", {
  battery: {
    de: "batterie, autobatterie, starterbatterie, batteriewechsel, batterie wechseln, neue batterie, batterietausch, akku",
    en: "battery, car battery, battery replacement, new battery, battery change",
    unless: /\bcharg(?:e|ing) (?:up )?(?:my |the |a |this )?(?:car |flat )?battery\b/,
  },
  "battery-test": {
    de: "batterietest, batterie testen, batterie prüfen, batteriecheck",
    en: "battery test, battery check, test battery",
  },
  "battery-charge": {
    de: "batterie laden, batterie aufladen",
    en: "charge battery, battery charging, battery charged",
    pattern:
      /\bcharg(?:e|ing|ed) (?:up )?(?:my |the |a |this |our )?(?:car |flat )?batter(?:y|ies)\b|\bbatter(?:y|ies) (?:re)?charg(?:ed|ing)\b/,
  },
  "jump-start": {
    de: "starthilfe, überbrücken, springt nicht an, auto springt nicht",
    en: "jump start, car wont start, not starting, boost battery",
  },
  "charging-cable": {
    de: "ladekabel, typ 2 kabel, ladeziegel",
    en: "charging cable, charge cable, charging lead, type 2 cable",
  },
  "high-voltage-battery": {
    de: "hochvoltbatterie, hochvoltspeicher, hv batterie, antriebsbatterie, traktionsbatterie, akkutausch",
    en: "high voltage battery, traction battery, hv battery, ev battery",
  },
  alternator: { de: "lichtmaschine, generator, lima", en: "alternator" },
  starter: { de: "anlasser, starter", en: "starter motor, starter" },
  lights: {
    de: "scheinwerfer, licht, beleuchtung, rücklicht, abblendlicht, blinker, lichter, fernlicht, standlicht, nebelscheinwerfer, bremslicht, frontscheinwerfer",
    en: "headlight, headlights, headlamp, headlamps, lights, tail light, indicator light, fog light, brake light",
  },
  "headlight-adjustment": {
    de: "scheinwerfer einstellen, licht einstellen, scheinwerfereinstellung, lichteinstellung, lichter einstellen, leuchtweite einstellen, beleuchtung einstellen, scheinwerfer justieren, scheinwerfer nachstellen, licht zu hoch, scheinwerfer zu hoch, licht blendet",
    en: "headlight adjustment, headlight alignment, headlamp alignment, headlight aim, headlamp aim, beam alignment, adjust headlights, align headlights, aim headlights, adjust lights, adjust beam",
    broader: ["lights"],
  },
  "light-test": {
    de: "lichttest, lichtcheck, licht prüfen, licht kontrollieren, beleuchtung prüfen, licht test",
    en: "light check, lights check, check lights, light test, check headlights",
    broader: ["lights"],
  },
  bulbs: {
    de: "glühbirne, glühlampe, birne, lampe wechseln, leuchtmittel, glühlampen, birnchen",
    en: "bulb, bulbs, light bulb, headlight bulb",
  },
  wipers: {
    de: "scheibenwischer, wischerblatt, wischerblätter, wischer, wischerarm",
    en: "wiper, wipers, wiper blades, windscreen wipers",
  },
  electrics: {
    de: "elektrik, autoelektrik, kabelbruch, kurzschluss, fahrzeugelektrik",
    en: "electrics, wiring, auto electrics, electrical fault, electrical",
  },
  "central-locking": { de: "zentralverriegelung, türschloss", en: "central locking, door lock" },
  "car-key": {
    de: "autoschlüssel, ersatzschlüssel, schlüsselbatterie, schlüssel anlernen, nachschlüssel",
    en: "car key, spare key, key fob, key programming, replacement key",
  },
  "window-lifter": { de: "fensterheber", en: "window regulator, electric window" },
  radio: {
    de: "radio, autoradio, navi einbau, navi einbauen, freisprecheinrichtung",
    en: "radio, stereo, sat nav, car stereo",
  },
  dashcam: { de: "dashcam, dashcam einbau", en: "dashcam, dash cam" },
  "parking-sensors": {
    de: "einparkhilfe, parksensoren, rückfahrkamera, pdc",
    en: "parking sensors, reversing camera",
  },
  assistance: {
    de: "kamera kalibrieren, fahrassistenzsysteme, radar kalibrieren, kalibrierung, adas",
    en: "adas calibration, camera calibration, calibration, recalibration, adas",
  },
  "auxiliary-heater": {
    de: "standheizung, standheizung einbauen, webasto",
    en: "parking heater, auxiliary heater",
  },
  heating: {
    de: "heizung, gebläse, heizungskühler, innenraumgebläse",
    en: "heater, blower motor, heater matrix, heating",
  },
  ac: {
    de: "klima, klimaanlage, klimaautomatik",
    en: "air conditioning, aircon, air con, ac, a c, climate control",
  },
  "ac-compressor": {
    de: "klimakompressor, klimakondensator",
    en: "ac compressor, aircon compressor, air con compressor, air conditioning compressor, ac condenser",
  },
});

const electricJobs = conceptsOf("job", {
  "ac-service": {
    de: "klimaservice, klimawartung, klima service, klimaanlage befüllen, klimaanlage auffüllen, klimaanlage warten, klimaanlagenservice, klimaanlagenwartung, klimacheck, klima auffüllen, klima befüllen, klima nachfüllen, kältemittel, kältemittel auffüllen, klima wartung, klima check, klimainspektion",
    en: "ac service, aircon service, air conditioning service, aircon regas, air conditioning regas, ac regas, regas, ac recharge, aircon recharge, ac refill, air con regas, air con service, recharge air conditioning, aircon refill, refrigerant",
    broader: ["ac"],
  },
  "ac-disinfection": {
    de: "klimadesinfektion, klimaanlage desinfizieren, klima desinfektion, klimaanlage desinfektion, klimareinigung, klimaanlage reinigen, klima stinkt, klima desinfizieren",
    en: "ac cleaning, aircon clean, air con disinfect, aircon smells, ac disinfection, anti bacterial aircon",
  },
});

const bodyJobs = conceptsOf("job", {
  paint: {
    de: "lack, lackierung, lackieren, lackierarbeiten, lackiererei, neu lackieren, teillackierung, lackschaden, lackierer",
    en: "paint, respray, painting, paintwork, paint job, body paint, paint shop",
  },
  "matt-paint": {
    de: "mattlack, matt, matt lackieren, mattlackierung",
    en: "matt paint, matte paint, matt finish, matte finish",
    broader: ["paint"],
  },
  "pearl-paint": {
    de: "perleffekt, perleffektlack, perlmutt, perlmuttlack, dreischichtlack",
    en: "pearl paint, pearlescent, three stage paint, tri coat",
    broader: ["paint"],
  },
  "smart-repair": {
    de: "smart repair, spot repair, lackkratzer, kratzer, kratzer entfernen, kratzer polieren",
    en: "smart repair, scratch repair, scratch, scratch removal",
  },
  dents: {
    de: "beule, beulen, delle, dellen, ausbeulen, dellen drücken, beulendoktor, hagelschaden, dellenentfernung",
    en: "dent, dents, dent removal, dent repair, hail damage, paintless dent removal",
  },
  bodywork: {
    de: "karosserie, karosseriearbeiten, unfallinstandsetzung, unfallschaden, unfallreparatur, blechschaden, karosseriebau",
    en: "bodywork, body shop, body repair, accident repair, crash repair, wing repair, panel beating",
    related: ["accident"],
  },
  welding: { de: "schweißen, schweißarbeiten, geschweißt", en: "welding, weld, welded" },
  bonnet: { de: "motorhaube", en: "bonnet", broader: ["bodywork"] },
  bumper: {
    de: "stoßstange, stoßfänger, frontschürze, heckschürze",
    en: "bumper, bumpers",
    broader: ["bodywork"],
  },
  wing: { de: "kotflügel", en: "front wing, rear wing, wing panel", broader: ["bodywork"] },
  rust: {
    de: "rost, durchrostung, rostreparatur, rost entfernen, entrosten, durchgerostet",
    en: "rust, rust repair, corrosion",
  },
  "rust-protection": {
    de: "rostschutz, unterbodenschutz, hohlraumversiegelung, konservierung, unterbodenversiegelung, hohlraumkonservierung",
    en: "rust protection, rustproofing, underseal, undercoating, waxoyl",
  },
  windscreen: {
    de: "windschutzscheibe, frontscheibe, autoglas, scheibentausch, windschutzscheibe wechseln, neue frontscheibe, scheibe, autoscheibe",
    en: "windscreen, windshield, screen, new screen, windscreen replacement, car glass, auto glass, new windscreen",
    unless:
      /\bscheiben\b(?=.{0,15}\b(?:hinten|vorne|vorn|vorderachse|hinterachse|va|ha|rundum)\b)|(?<=\b(?:hinten|vorne|vorn)\b.{0,15})\bscheiben\b|(?<=\b(?:mit|samt|nur|und) )scheiben\b|(?<=\bbremsen\b.{0,30})\bscheiben\b/,
  },
  "rear-window": {
    de: "heckscheibe, rückscheibe",
    en: "rear window, back window, rear screen, rear window glass, back screen",
  },
  "side-window": {
    de: "seitenscheibe, türscheibe, dreiecksscheibe",
    en: "side window, door glass, door window, quarter light, quarter glass",
  },
  "heated-windscreen": {
    de: "beheizte frontscheibe, beheizbare frontscheibe, heizbare frontscheibe, beheizte windschutzscheibe",
    en: "heated windscreen, heated screen, heated front screen",
    broader: ["windscreen"],
  },
  "stone-chip": {
    de: "steinschlag, steinschlagreparatur, steinschlag reparieren, steinschlag windschutzscheibe, steinschlag frontscheibe, steinschlag scheibe, steinschlag autoscheibe, loch scheibe, riss scheibe, stein scheibe, stein windschutzscheibe, stein frontscheibe",
    en: "stone chip, chip, chips, chip repair, windscreen chip, chipped windscreen, chip in windscreen, crack in windscreen, chip in the windscreen, windscreen chip repair, windscreen repair",
  },
  towbar: {
    de: "anhängerkupplung, ahk, anhängekupplung, anhängevorrichtung, anhänger kupplung, anhängerkupplung nachrüsten",
    en: "towbar, tow bar, tow hitch, trailer hitch, trailer coupling, towing hitch",
  },
  detailing: {
    de: "aufbereitung, fahrzeugaufbereitung, fahrzeugreinigung, fahrzeugpflege",
    en: "detailing, valeting, valet",
  },
  polishing: {
    de: "politur, polieren, lackpolitur, lack polieren",
    en: "polishing, polish, machine polish, paint correction",
    broader: ["detailing"],
  },
  "ceramic-coating": {
    de: "keramikversiegelung, lackversiegelung, keramik",
    en: "ceramic coating, paint sealant",
    broader: ["detailing"],
  },
  "interior-cleaning": {
    de: "innenreinigung, innenraumreinigung, polster reinigen, sitze reinigen, polsterreinigung, innenraum reinigen",
    en: "interior cleaning, interior clean, upholstery cleaning, clean seats, interior valet",
    broader: ["detailing"],
  },
  "exterior-cleaning": {
    de: "außenreinigung, motorwäsche",
    en: "exterior cleaning, exterior valet, engine clean",
    broader: ["detailing"],
  },
  "car-wash": {
    de: "autowäsche, auto waschen, wagenwäsche, waschanlage, waschstraße, fahrzeugwäsche, außenwäsche",
    en: "car wash, wash my car, car washing, washed",
  },
  "hand-wash": { de: "handwäsche", en: "hand wash, hand car wash", broader: ["car-wash"] },
  wrapping: {
    de: "folierung, folieren, auto folieren, scheiben tönen, tönungsfolie, scheibentönung",
    en: "wrap, car wrap, vinyl wrap, wrapping, window tinting, tint windows, tints, tint film, tinted windows",
  },
  "converter-guard": {
    de: "katschutz, katalysatorschutz, kat schutz, kat diebstahlschutz",
    en: "cage, cat cage, cat guard, cat lock, converter cage",
  },
  "marten-protection": {
    de: "marderschutz, marderschaden, marder",
    en: "marten protection, rodent damage",
  },
  upholstery: {
    de: "sattlerei, polster, sitzbezug",
    en: "upholstery, seat repair",
  },
  "heated-seats": { de: "sitzheizung, sitzheizung nachrüsten", en: "heated seats, seat heating" },
});

/** Electrics, air conditioning, body, glass and care. */
export const electricAndBodyConcepts: readonly Concept[] = [
  ...electricParts,
  ...electricJobs,
  ...bodyJobs,
];
