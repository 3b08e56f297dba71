import { conceptsOf } from "./concept";

/** Kinds of vehicle that a workshop may treat differently from an ordinary car. */
export const vehicleConcepts = conceptsOf("vehicle", {
  "electric-car": {
    de: "e auto, e autos, elektroauto, elektroautos, elektrofahrzeug, elektrofahrzeuge, elektrisch, stromer, hochvolt, e fahrzeug, elektro, tesla, eauto, eautos, elektromobilität, e golf, id 3, id 4, id 5, zoe, ioniq, model 3, model y, e tron, enyaq, leaf, vollelektrisch",
    en: "electric car, electric cars, ev, evs, electric vehicle, electric vehicles, fully electric, high voltage, tesla, battery electric",
    related: ["hybrid-car"],
  },
  "hybrid-car": {
    de: "hybrid, hybride, hybridauto, hybridfahrzeug, plug in hybrid, plugin hybrid, hybridautos, prius, niro, gte, mildhybrid",
    en: "hybrid, hybrids, hybrid car, plug in hybrid, phev, prius, mild hybrid, niro",
    related: ["electric-car"],
  },
  motorbike: {
    de: "motorrad, motorräder, mofa, moped, motorroller, roller, vespa, zweirad, zweiräder, bike, bikes, mopped, zweitakter, enduro, yamaha, kawasaki, ducati, harley, ktm, aprilia, piaggio, simson, schwalbe, husqvarna",
    en: "motorbike, motorbikes, motorcycle, motorcycles, scooter, moped, motor bike, yamaha, kawasaki, ducati, harley, ktm, aprilia, piaggio",
    // A roll is to be eaten, and a rack is for bicycles.
    unless: /\broll(?:s|e|en|ers)?\b|\bbikes? (?:racks?|carriers?)\b/,
  },
  quad: { de: "quad, quads", en: "quad bike, quad bikes, quad, quads, atv" },
  lorry: {
    de: "lkw, lastwagen, lastkraftwagen, nutzfahrzeug, nutzfahrzeuge, 7 5 tonner, sattelzug, sattelzugmaschine, zugmaschine",
    en: "lorry, lorries, truck, trucks, hgv, commercial vehicle, commercial vehicles",
    pattern: /\b(?:7 5|[89]|[1-4]\d) ?tonner\b/,
  },
  "bus-vehicle": {
    de: "omnibus, omnibusse, reisebus, reisebusse, kleinbus, schulbus, linienbusse",
    en: "coach, coaches, minibus, minibuses",
  },
  van: {
    de: "transporter, sprinter, kastenwagen, lieferwagen, kleintransporter, t5, t6, vw bus, bulli, crafter, ducato, vito",
    en: "van, vans, transit, light commercial",
  },
  motorhome: {
    de: "wohnmobil, wohnmobile, camper, reisemobil, wohnwagen, campingbus, wohnanhänger, womo, womos, kastenwagen wohnmobil",
    en: "motorhome, motorhomes, campervan, camper van, camper, caravan",
  },
  trailer: {
    de: "anhänger, pferdeanhänger, hänger",
    en: "trailer, horse trailer, horsebox",
    // What "hangs on" something is no trailer.
    unless: /\bhang(?:t|en|st)?\b/,
  },
  "classic-car": {
    de: "oldtimer, youngtimer, h kennzeichen, klassiker, historische fahrzeuge",
    en: "classic car, classic cars, vintage car, oldtimer, classics, vintage",
  },
  tractor: {
    de: "traktor, schlepper, landmaschine, baumaschine, rasenmäher",
    en: "tractor, lawnmower, digger",
  },
  bicycle: {
    de: "fahrrad, fahrräder, e bike, pedelec, ebike",
    en: "bicycle, bicycles, push bike, e bike, ebike",
  },
  boat: {
    de: "boot, boote, bootsmotor, bootsmotoren, außenborder, außenbordmotor, motorboot, segelboot, yacht, jetski, schlauchboot",
    en: "boat, boats, outboard, outboard motor, jet ski, boat engine, marine engine",
  },
  "lpg-car": {
    isExact: true,
    related: ["fuel-sales"],
    de: "autogas, gasanlage, lpg, erdgas, cng",
    en: "lpg, autogas, gas conversion, cng",
  },
});
