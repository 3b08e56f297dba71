import { conceptsOf, type Concept } from "./concept";

const brakeParts = conceptsOf("part", {
  brakes: { de: "bremse, bremsen, bremsanlage", en: "brakes, brake, braking system" },
  "brake-pads": {
    de: "bremsbelag, bremsbeläge, bremsklotz, bremsklötze, bremsklötzer, klötze, klötzer, beläge, bremsbelagwechsel, bremsbeläge wechseln, brems beläge, scheiben und beläge, beläge und scheiben, scheiben mit belägen",
    en: "brake pads, brake pad, pads, break pads, brake pad replacement",
    broader: ["brakes"],
    related: ["brake-discs"],
  },
  "brake-discs": {
    de: "bremsscheibe, bremsscheiben, brems scheiben, bremsscheibenwechsel, scheiben und beläge, beläge und scheiben, scheiben mit belägen",
    en: "brake discs, brake disc, discs, rotors, brake rotors, brake disks, break discs, disks",
    pattern:
      /\bscheiben\b(?=.{0,15}\b(?:hinten|vorne|vorn|vorderachse|hinterachse|va|ha|rundum)\b)|(?<=\b(?:hinten|vorne|vorn)\b.{0,15})\bscheiben\b|(?<=\b(?:mit|samt|nur|und) )scheiben\b|(?<=\bbremsen\b.{0,30})\bscheiben\b/,
    unless: /\b(?:wind|front|heck|seiten)scheibe\w*\b|\b(?:polster|teppich\w*|wischer)\b/,
    broader: ["brakes"],
    related: ["brake-pads"],
  },
  "brake-caliper": { de: "bremssattel, bremssättel", en: "caliper, calipers, brake caliper" },
  "brake-hose": {
    de: "bremsschlauch, bremsleitung, bremsleitungen, bremsschläuche",
    en: "brake hose, brake hoses, brake line, brake lines, brake pipe",
  },
  "brake-drum": {
    de: "bremstrommel, trommelbremse, trommelbremsen, bremsbacken",
    en: "brake drum, drum brakes, brake shoes",
  },
  "parking-brake": {
    de: "handbremse, feststellbremse, parkbremse, handbremse einstellen",
    en: "handbrake, parking brake, hand brake",
  },
  "brake-booster": { de: "bremskraftverstärker", en: "brake servo, brake booster" },
  abs: {
    de: "abs, abs sensor, esp, raddrehzahlsensor",
    en: "abs, abs sensor, esp, wheel speed sensor",
  },
  tyres: { de: "reifen, pneus, schlappen", en: "tyres, tyre, tires, tire" },
  wheels: { de: "räder, rad, kompletträder, komplettrad", en: "wheels, wheel" },
  "locking-wheel-nut": {
    de: "felgenschloss, felgenschlösser, radschloss, radschlösser, schlüssel felgenschloss, felgenschlossnuss, radschlossnuss, felgenschlossadapter, nuss felgenschloss, adapter felgenschloss, felgenschlossschrauben",
    en: "locking wheel nut, locking wheel nuts, locking nut, locking nuts, wheel lock, locking wheel bolt, wheel nut key, locking nut key, locking key",
  },
  rims: { de: "felge, felgen, alufelge, alufelgen", en: "rims, rim, alloys, alloy wheels, alloy" },
  tpms: {
    de: "rdks, reifendrucksensor, reifendruckkontrolle, rdks sensoren, rdks anlernen",
    en: "tpms, tyre pressure sensor, tyre pressure sensors",
  },
});

const brakeAndTyreJobs = conceptsOf("job", {
  "wheel-change": {
    de: "räderwechsel, radwechsel, reifenwechsel, räder wechseln, reifen wechseln, räder umstecken, reifen umstecken, räder tauschen, reifen tauschen, winterreifen montieren, sommerreifen montieren, winterreifen wechseln, sommerreifen wechseln, winterreifen draufmachen, reifen drauf, räder drauf, winterreifen drauf, sommerreifen drauf, umbereifen, winterräder montieren, auf winterreifen wechseln, winterreifen aufziehen lassen, reifen umziehen, räder montieren, radumstecken, winterräder wechseln, saisonwechsel reifen",
    en: "wheel change, wheel swap, tyre change, tire change, seasonal tyre change, swap wheels, change wheels, change tyres, tyre swap, tyre changeover, winter tyre change, winter tyres fitted, swap winter tyres, put winter tyres",
    pattern:
      /\b(?:von|auf) (?:die )?(?:sommer|winter)\w*\b.{0,25}\b(?:umsteck\w*|wechsel\w*|umrust\w*|umzieh\w*|tausch\w*|umbau\w*)\b|\b(?:rader|reifen|winter|sommer)\w* umsteck\w*\b|\b(?:swap|change|switch)(?:ing)? (?:\w+ ){0,3}(?:to|onto) (?:the |my )?(?:winters?|summers?)\b/,
    related: ["tyre-fitting", "tyre-storage"],
  },
  "tyre-storage": {
    de: "reifeneinlagerung, rädereinlagerung, reifen einlagern, räder einlagern, einlagerung, einlagern, reifenhotel, reifenlager, reifen lagern, reifen aufbewahren, räder aufbewahren, reifendepot, räderdepot, depot, winterreifen einlagern, sommerreifen einlagern, winterräder einlagern, sommerräder einlagern",
    en: "tyre storage, tire storage, wheel storage, store tyres, store wheels, storing tyres, tyre hotel, store my winter tyres, store winter wheels, storage wheels",
    pattern:
      /\b\w*(?:reifen|rader|tyres|wheels)\b(?:(?!reifen|rader).){0,25}\b(?:bei (?:euch|ihnen|dir)|da|dort|with you) (?:ge)?(?:lass|lagern|lass)\w*\b|\bleave (?:my |the )?(?:\w+ )?(?:tyres|wheels) with you\b/,
  },
  "tyre-fitting": {
    de: "reifenmontage, reifen montieren, reifen aufziehen, reifen auf felge ziehen, reifen ummontieren, neue reifen aufziehen, neureifen aufziehen, reifen auf felgen",
    en: "tyre fitting, fit tyres, fitting tyres, tire mounting, mount tyres, tyre mounting, tyres fitted",
    related: ["wheel-balancing", "wheel-change"],
  },
  "wheel-balancing": {
    de: "wuchten, auswuchten, räder wuchten, reifen wuchten, räder auswuchten, reifen auswuchten, unwucht",
    en: "wheel balancing, balance wheels, balancing, wheel balance, tyre balancing",
  },
  "wheel-alignment": {
    de: "achsvermessung, spureinstellung, spur einstellen, achse vermessen, fahrwerksvermessung, spurvermessung, achsgeometrie, achsen vermessen, achsvermessen, spur vermessen",
    en: "wheel alignment, four wheel alignment, alignment, tracking, laser alignment, wheel tracking, geometry, align wheels, wheels aligned",
  },
  "tyre-repair": {
    de: "reifenreparatur, reifenpanne, reifen flicken, reifen reparieren, platten, plattfuß, plattfuss, reifenschaden, nagel reifen, schraube reifen, loch reifen, platter reifen, reifen platt, loch im reifen, schraube reifen, reifen vulkanisieren",
    en: "puncture, puncture repair, flat tyre, tyre repair, flat tire, nail tyre, screw tyre, hole tyre, slow puncture, repair tyre, fix tyre, plug tyre",
  },
  "tyre-pressure": {
    de: "reifendruck, luftdruck, reifendruck prüfen, luftdruck prüfen, reifen aufpumpen",
    en: "tyre pressure, tyre pressures, tire pressure, air pressure, tyre inflation, check tyre pressures",
  },
  "used-tyres": {
    de: "gebrauchte reifen, gebrauchtreifen, reifen gebraucht",
    en: "part worn tyres, part worns, used tyres, second hand tyres",
  },
  "new-tyres": {
    de: "neue reifen, reifen kaufen, reifenkauf, neue winterreifen, neue sommerreifen, neue ganzjahresreifen, reifenverkauf, reifen verkaufen, satz reifen, satz winterreifen, winterreifen kaufen, allwetterreifen kaufen, neureifen, reifen preis pro stück",
    en: "new tyres, new tires, buy tyres, buy tires, tyre sales, sell tyres, set of tyres, tyres for sale, new winter tyres",
  },
  "wheel-retightening": {
    de: "räder nachziehen, radschrauben nachziehen, radmuttern nachziehen, schrauben nachziehen, radmuttern nachgezogen, radschrauben nachgezogen, räder nachgezogen, räder festziehen, radschrauben nachprüfen, drehmoment räder",
    en: "retorque wheels, retighten wheels, wheel nut torque, torque check, wheel bolts tightened, retorque wheel nuts",
  },
  "wheel-wash": {
    de: "räder waschen, felgenreinigung, räderwäsche",
    en: "wheel wash, wheel cleaning",
  },
  "rim-repair": {
    de: "felgenreparatur, felge reparieren, felgenaufbereitung, bordsteinschaden, felge lackieren, felgen lackieren",
    en: "alloy repair, alloy wheel repair, rim repair, kerbed alloys, wheel refurbishment, diamond cut",
  },
});

/** Brakes, tyres, wheels and the running gear's geometry. */
export const brakeAndTyreConcepts: readonly Concept[] = [...brakeParts, ...brakeAndTyreJobs];
