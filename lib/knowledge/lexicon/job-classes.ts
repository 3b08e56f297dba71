/**
 * What is done to a part. A service that changes brake pads is no price for checking them, so a class in the question must
 * not contradict the service's own.
 */
export const jobClasses = {
  replace:
    "wechsel, wechseln, ersetzen, ersatz, erneuern, erneuerung, tauschen, tausch, austausch, austauschen, neu, neue, einbau, einbauen, montage, montieren, replace, replacement, change, new, fit, fitted, fitting, renew, swap, install, installation, installieren, installiert, supply, supplied, durchführen, beheben, ausführen, vornehmen, erledigen",
  retrofit: "nachrüsten, nachrüstung, retrofit",
  repair:
    "reparatur, reparieren, instandsetzen, instandsetzung, richten, repair, repairs, fix, mend, fixing, machen",
  check:
    "prüfen, prüfung, check, checken, testen, test, kontrolle, kontrollieren, nachsehen, nachschauen, anschauen, überprüfen, inspect, inspection, look at, examine",
  clean: "reinigen, reinigung, säubern, desinfizieren, clean, cleaning",
  charge: "laden, aufladen, recharge",
  adjust: "einstellen, nachstellen, justieren, einstellung, adjust, adjustment",
  buy: "kaufen, verkaufen, verkauf, kauf, buy, sell, purchase, sale, verkauft",
  rent: "mieten, leihen, ausleihen, vermieten, rent, hire, borrow",
} as const;

export type JobClass = keyof typeof jobClasses;

/** Words in a service's name that say nothing about which service it is. */
export const fillers =
  "auto, pkw, kfz, fahrzeug, wagen, car, vehicle, komplett, complete, satz, set, paket, package, pauschale, arbeit, arbeiten, teil, teile, parts, labour, inkl, inklusive, incl, including, plus, preis, stück, vier, four, zwei, two, alle, all, pro, per, standard, basis, class, klasse, leistung, service leistung, ca, je, lassen, achse, achsen, axle, axles, beide, beides, both, incl, std, stunde, hour, zoll, zöller, inch, inches, basic, premium, komfort, comfort, deluxe";

/** Qualifiers that exclude each other: a price for the front axle is none for the rear. */
export const qualifiers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  axle: {
    front: "vorne, vorn, vorder, vordere, vorderen, vorderachse, vorderrad, va, front",
    rear: "hinten, hinter, hintere, hinteren, hinterachse, hinterrad, ha, rear, back",
  },
  size: {
    small: "klein, kleine, kleiner, kleinen, minor, small, interim",
    large: "groß, große, großer, großen, major, full, big, large",
  },
  season: {
    winter: "winter",
    summer: "sommer, summer",
    "all-season": "ganzjahr, allwetter",
  },
  fuel: { diesel: "diesel", petrol: "benziner, benzin, petrol" },
  refrigerant: { old: "r134a 134a, 134", new: "r1234yf 1234yf 1234, yf" },
  gears: { automatic: "automatik, automatic", manual: "schaltgetriebe, manual" },
};

/** In English the last noun rules: a clutch cable is no clutch, a battery charger no battery. */
export const partHeads =
  "cable, pump, sensor, hose, pedal, charger, holder, mount, bearing, joint, cover, fluid, pipe, light, cap, housing, switch, relay, tank, seal, fan, rack, bracket, lever, leak, sticker, terminal, clamp, boot, plate, compressor, condenser, evaporator, valve, module, regulator, actuator";
