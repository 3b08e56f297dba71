import { conceptsOf } from "./concept";

/** Engine, gearbox, exhaust, chassis and their parts. A part stands for changing or mending it. */
export const engineAndDriveConcepts = conceptsOf("part", {
  "oil-filter": { de: "ölfilter", en: "oil filter" },
  "air-filter": { de: "luftfilter", en: "air filter, engine air filter" },
  "cabin-filter": {
    de: "innenraumfilter, pollenfilter, innenraumluftfilter, aktivkohlefilter",
    en: "cabin filter, pollen filter",
  },
  "fuel-filter": {
    de: "kraftstofffilter, dieselfilter, benzinfilter",
    en: "fuel filter, diesel filter",
  },
  "particulate-filter": {
    de: "partikelfilter, dpf, dieselpartikelfilter, rußpartikelfilter, dpf reinigung, dpf regeneration",
    en: "dpf, particulate filter, dpf cleaning, dpf regeneration",
  },
  "spark-plugs": { de: "zündkerze, zündkerzen, zündkerzenwechsel", en: "spark plug, spark plugs" },
  "glow-plugs": { de: "glühkerze, glühkerzen", en: "glow plug, glow plugs" },
  "ignition-coil": { de: "zündspule, zündspulen", en: "ignition coil, coil pack" },
  "timing-belt": {
    de: "zahnriemen, zahnriemenwechsel, zahnriemen wechseln, zahnriemensatz, zahnriemenkit",
    en: "timing belt, cambelt, cam belt, timing belt change, cambelt change, belt kit",
  },
  "timing-chain": { de: "steuerkette, steuerkettensatz, kettenlängung", en: "timing chain" },
  "drive-belt": {
    de: "keilriemen, keilrippenriemen, flachriemen, riemen",
    en: "drive belt, v belt, auxiliary belt, fan belt, serpentine belt, alternator belt",
  },
  "water-pump": { de: "wasserpumpe", en: "water pump" },
  thermostat: { de: "thermostat", en: "thermostat" },
  radiator: { de: "kühler, wasserkühler, motorkühler", en: "radiator" },
  "head-gasket": { de: "zylinderkopfdichtung, kopfdichtung, zkd", en: "head gasket" },
  "valve-cover-gasket": {
    de: "ventildeckeldichtung",
    en: "rocker cover gasket, valve cover gasket",
  },
  "oil-leak": {
    de: "ölverlust, ölleck, öl verliert, öl tropft, ölfleck",
    en: "oil leak, leaking oil, losing oil",
  },
  "oil-pan": { de: "ölwanne, ölwannendichtung", en: "oil pan, sump, oil sump" },
  engine: {
    de: "motorschaden, motorreparatur, motorüberholung, austauschmotor, motorinstandsetzung",
    en: "engine rebuild, engine replacement, engine repair, engine overhaul, engine swap",
  },
  turbo: { de: "turbo, turbolader, turboladertausch", en: "turbo, turbocharger" },
  injectors: {
    de: "injektor, injektoren, einspritzdüse, einspritzdüsen",
    en: "injector, injectors, fuel injector",
  },
  "fuel-pump": {
    de: "kraftstoffpumpe, benzinpumpe, dieselpumpe, hochdruckpumpe",
    en: "fuel pump, high pressure pump",
  },
  "egr-valve": { de: "agr, agr ventil, abgasrückführung", en: "egr, egr valve" },
  "mass-air-flow": { de: "luftmassenmesser, lmm", en: "maf sensor, mass air flow" },
  "lambda-sensor": {
    de: "lambdasonde, lambdasonden",
    en: "lambda sensor, oxygen sensor, o2 sensor",
  },
  catalyst: { de: "katalysator, kat", en: "catalytic converter, catalyst, cat converter" },
  exhaust: {
    de: "auspuff, auspuffanlage, abgasanlage, schalldämpfer, auspufftopf, hosenrohr",
    en: "exhaust, exhaust system, silencer, muffler, tailpipe",
  },
  "exhaust-rear": {
    de: "endschalldämpfer, endtopf, nachschalldämpfer",
    en: "back box, rear silencer, rear box, rear exhaust section",
    broader: ["exhaust"],
  },
  "exhaust-centre": {
    de: "mittelschalldämpfer, mitteltopf, mittelrohr, vorschalldämpfer",
    en: "centre section, middle section, middle pipe, mid pipe, centre pipe, middle exhaust, middle bit exhaust, centre box",
    broader: ["exhaust"],
  },
  clutch: {
    de: "kupplung, kupplungswechsel, kupplung wechseln, kupplungssatz, kupplung rutscht, kupplung tauschen, autokupplung",
    en: "clutch, clutch replacement, clutch kit, slipping clutch, new clutch, clutch change",
  },
  flywheel: {
    de: "zms, zweimassenschwungrad, schwungrad",
    en: "dual mass flywheel, dmf, flywheel",
  },
  gearbox: {
    de: "getriebe, getriebereparatur, automatikgetriebe, schaltgetriebe, getriebeschaden, getriebeüberholung",
    en: "gearbox, transmission, gearbox repair, transmission repair, gearbox rebuild",
  },
  "drive-shaft": {
    de: "antriebswelle, gelenkwelle, antriebswellengelenk",
    en: "drive shaft, driveshaft, cv joint",
  },
  "cv-boot": { de: "achsmanschette, achsmanschetten", en: "cv boot, cv boots, cv gaiter" },
  "prop-shaft": { de: "kardanwelle, hardyscheibe", en: "prop shaft, propshaft" },
  "shock-absorbers": {
    de: "stoßdämpfer, stossdämpfer, federbein, federbeine, dämpfer, stoßdämpferwechsel",
    en: "shock absorbers, shock absorber, shocks, dampers, struts, strut",
  },
  springs: {
    de: "feder, federn, fahrwerksfeder, federbruch, schraubenfeder",
    en: "springs, coil spring, suspension spring",
  },
  "control-arm": {
    de: "querlenker, traggelenk",
    en: "control arm, wishbone, ball joint, suspension arm",
  },
  "anti-roll-bar": {
    de: "koppelstange, koppelstangen, stabilisator, stabi, stabibuchsen, pendelstütze",
    en: "drop link, drop links, anti roll bar, anti roll bar link",
  },
  suspension: {
    de: "fahrwerk, tieferlegung, tieferlegen, gewindefahrwerk",
    en: "suspension, lowering springs, coilovers",
  },
  "wheel-bearing": { de: "radlager, radlagerwechsel", en: "wheel bearing, wheel bearings" },
  steering: {
    de: "lenkung, servolenkung",
    en: "steering, power steering",
  },
  "track-rod": {
    de: "spurstange, spurstangen, spurstangenkopf, spurstangenköpfe",
    en: "track rod, tie rod, track rod end, tie rod end",
  },
  "steering-rack": { de: "lenkgetriebe", en: "steering rack" },
  "steering-pump": {
    de: "servopumpe, servoöl",
    en: "power steering pump, power steering fluid",
  },
  "engine-mount": { de: "motorlager, getriebelager", en: "engine mount, gearbox mount" },
});
