/** A maker by the first characters of a VIN. */
export type Maker = {
  make: string;
  /** The tenth character is the model year in cars of this maker for every market, not for North America alone. */
  isYearAtTenth?: true;
  /** The first model year of cars with this code. */
  firstYear?: number;
};

/** When a code was first used, where its plant or model line is younger than the thirty years after which year codes begin anew. */
const firstYears: Readonly<Record<string, number>> = {
  "5YJ": 2008,
  "7SA": 2021,
  LRW: 2019,
  TMA: 2008,
  U5Y: 2006,
  W0V: 2017,
  WP1: 2002,
  XP7: 2021,
};

/** Makers whose cars carry the model year in the tenth character wherever they are sold. */
const withYear: Readonly<Record<string, string>> = {
  Audi: "WAU WA1 WUA TRU 93U",
  Hyundai: "KMH KMF KMJ TMA NLH",
  Jaguar: "SAJ SAD",
  Kia: "KNA KNC KND KNE U5Y",
  "Land Rover": "SAL",
  Opel: "W0L W0V",
  Porsche: "WP0 WP1",
  Saab: "YS3",
  Seat: "VSS",
  Škoda: "TMB",
  Tesla: "5YJ 7SA 7G2 LRW XP7 SFZ",
  Volkswagen: "WVW WV1 WV2 WV3 WVG 1VW 3VW 8AW 9BW AAV LSV",
  "Volvo Cars": "YV1 YV4 LVY 7JR",
};

const withoutYear: Readonly<Record<string, string>> = {
  "Alfa Romeo": "ZAR ZAS",
  "Aston Martin": "SCF",
  Bentley: "SCB SJA",
  BMW: "WBA WBS WBX WBY WB1 WB3 WB4 WB5 4US 5UX 5UM 5YM 3MW 3MF LBV",
  BYD: "LC0 LGX",
  Cadillac: "1G6 1GY 2G6",
  Caterham: "SDK",
  Chevrolet: "1G1 1GC 1GN 2G1 3G1 3GN KL1 KLY",
  Chrysler: "1C3 1A8 1C8",
  Citroën: "VF7 VR7 VS7",
  Dacia: "UU1 UU2 UU3",
  Daewoo: "KLA SUP",
  Daihatsu: "JDA",
  Dodge: "1B3 1B7 1D7 2B3 2D4 3C4 1D4",
  DS: "VR1",
  Ferrari: "ZFF",
  Fiat: "ZFA ZFC NM4 9BD",
  Ford: "WF0 WF1 1FA 1FM 1FT 1FD 2FA 2FM 2FT 3FA 3FM 3FE NM0 6FP SFA UN1 VS6 X9F",
  Genesis: "KMT KMU",
  GMC: "1GK 1GT 2GT 3GT",
  Harley: "1HD 5HD",
  Honda: "JHM JHL JH2 JH4 SHH SHS 1HG 2HG 2HK 3HG 5FN 5J6 19X ZDC ZDE NLA VTM LUC",
  Infiniti: "JNK JNX JNR 5N3",
  Isuzu: "JAA JAL MPA",
  Iveco: "ZCF ZCN",
  Jeep: "1J4 1J8 ZAC",
  KTM: "VBK",
  Lada: "XTA",
  Lamborghini: "ZHW ZPB",
  Lancia: "ZLA",
  Lexus: "JTH JTJ 2T2 58A",
  Lincoln: "1LN 2LM 5LM",
  Lotus: "SCC LJU",
  MAN: "WMA",
  Maserati: "ZAM ZN6",
  Mazda: "JMZ JM1 JM3 JM0 JM7 1YV 4F4 3MZ 3MV",
  McLaren: "SBM",
  "Mercedes-Benz":
    "WDB WDD WDC WDF WDY WD0 WD1 WD2 WD3 WD4 WD5 WD8 W1K W1N W1V W1W W1X W1Y W1T 4JG 55S VSA NMB ADB LE4",
  "MG (SAIC)": "LSJ SDP",
  Mini: "WMW WMZ",
  Mitsubishi: "JMB JMY JA3 JA4 XMC 4A3 4A4 MMB MMC MMA",
  Nio: "LJ1",
  Nissan: "JN1 JN6 JN8 SJN VSK VWA 1N4 1N6 3N1 3N6 5N1 VNV MNT MDH",
  Peugeot: "VF3 VR3",
  Piaggio: "ZAP",
  Polestar: "YSM LPS",
  Renault: "VF1 VS5 93Y NM1 KNM",
  "Rolls-Royce": "SCA SLA",
  Rover: "SAR SAX",
  Scania: "YS2 VLU XLE",
  Smart: "WME W1A HES",
  SsangYong: "KPT KPA",
  Subaru: "JF1 JF2 4S3 4S4",
  Suzuki: "JSA JS1 JS2 JS3 JSL TSM VSE MA3 MBH",
  Toyota:
    "JTD JTE JTM JTN JT1 JT2 JT3 JTA JTB JTF JTG JTK JTL SB1 VNK NMT 4T1 4T3 5TD 5TF 2T1 2T3 3TM AHT MR0 YAR",
  Triumph: "SMT",
  Vauxhall: "SED",
  "Volvo Trucks": "YV2 YV3 4V4",
  Yamaha: "JYA VTL",
};

/**
 * Makers by the first three characters of a VIN, as ISO 3780 has them assigned and makers print them in their registration papers;
 * gathered from the public lists of Wikibooks (Vehicle Identification Numbers, World Manufacturer Identifier) and NHTSA's vPIC.
 */
const makers: ReadonlyMap<string, Maker> = new Map([
  ...toEntries(withoutYear, {}),
  ...toEntries(withYear, { isYearAtTenth: true }),
]);

function toEntries(
  codes: Readonly<Record<string, string>>,
  more: Omit<Maker, "make">,
): [string, Maker][] {
  return Object.entries(codes).flatMap(([make, list]) =>
    list.split(" ").map((code): [string, Maker] => {
      const firstYear = firstYears[code];
      return [code, { make, ...more, ...(firstYear !== undefined && { firstYear }) }];
    }),
  );
}

/** Who made the car of a VIN in its normal form; null for makers that are not on the list. */
export function findMaker(vin: string): Maker | null {
  const [code] = vin.match(/^.{3}/) ?? [""];
  return makers.get(code) ?? null;
}

/** First characters by part of the world: ISO 3780. */
const regions: readonly { region: Region; first: string }[] = [
  { region: "africa", first: "ABC" },
  { region: "asia", first: "HJKLMNPR" },
  { region: "europe", first: "SUVWXYZT" },
  { region: "northAmerica", first: "123457" },
  { region: "oceania", first: "6" },
  { region: "southAmerica", first: "89" },
];

export type Region = "africa" | "asia" | "europe" | "northAmerica" | "oceania" | "southAmerica";

/** Where the maker of a VIN is registered; null for a first character that is not assigned. */
export function regionOf(vin: string): Region | null {
  return regions.find(({ first }) => first.includes(vin.charAt(0)))?.region ?? null;
}
