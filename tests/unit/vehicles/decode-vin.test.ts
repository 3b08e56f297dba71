import { describe, expect, it } from "vitest";
import { hasValidCheckDigit } from "@/lib/core/vin";
import { decodeVin } from "@/lib/vehicles";
import { vinPath } from "@/lib/vehicles/schemas";

const thisYear = 2026;

/** VIN, maker, model year; null where the number does not say it. */
const real: [string, string | null, number | null][] = [
  ["WVWZZZ1KZ8W123456", "Volkswagen", 2008],
  ["WVWZZZAUZFW012345", "Volkswagen", null],
  ["WVGZZZ5NZJW801234", "Volkswagen", null],
  ["WV1ZZZ2HZCA001234", "Volkswagen", null],
  ["WV2ZZZ7HZ9H012345", "Volkswagen", 2009],
  ["WAUZZZ8K9DA012345", "Audi", null],
  ["WAUZZZF40LA012345", "Audi", null],
  ["TRUZZZ8J181012345", "Audi", 2008],
  ["TMBJJ7NE5G0123456", "Škoda", null],
  ["TMBZZZ5J4A2012345", "Škoda", null],
  ["VSSZZZ5FZER012345", "Seat", null],
  ["WP0ZZZ99ZHS123456", "Porsche", null],
  ["WP1ZZZ92ZELA12345", "Porsche", 2014],
  ["W0L0AHL4885012345", "Opel", 2008],
  ["W0LPD6ED3C1012345", "Opel", null],
  ["W0V0XEP68K4012345", "Opel", 2019],
  ["YV1MW765182012345", "Volvo Cars", 2008],
  ["YV1FW79C1D1012345", "Volvo Cars", null],
  ["TMAD381CACJ012345", "Hyundai", 2012],
  ["KMHHU81DP8U012345", "Hyundai", 2008],
  ["U5YHM516ADL012345", "Kia", 2013],
  ["SALLAAAG3BA012345", "Land Rover", null],
  ["SAJAA0600GN012345", "Jaguar", null],
  ["WBA3A51000F123456", "BMW", null],
  ["WBAVB71040KX12345", "BMW", null],
  ["WMWSU31060T123456", "Mini", null],
  ["WDB2030461A123456", "Mercedes-Benz", null],
  ["WDD2120021A123456", "Mercedes-Benz", null],
  ["W1K2060041R123456", "Mercedes-Benz", null],
  ["WME4513341K123456", "Smart", null],
  ["WF0DXXGAKDBY12345", "Ford", null],
  ["WF05XXGCC5GA12345", "Ford", null],
  ["VF1BZ0B0641234567", "Renault", null],
  ["UU1KSDAG541234567", "Dacia", null],
  ["VF7SC8HZCAA123456", "Citroën", null],
  ["VF33C9HZC84123456", "Peugeot", null],
  ["VR3UPHNSSKT123456", "Peugeot", null],
  ["ZFA31200000123456", "Fiat", null],
  ["ZAR94000007123456", "Alfa Romeo", null],
  ["JTDKN36U001234567", "Toyota", null],
  ["SB1ZS3JE60E123456", "Toyota", null],
  ["VNKKTUD3X0A123456", "Toyota", null],
  ["JMZBK12Z281123456", "Mazda", null],
  ["SJNFAAJ10U1234567", "Nissan", null],
  ["SHHFK27607U012345", "Honda", null],
  ["JF1SH5LS5AG123456", "Subaru", null],
  ["TSMMZC21S00123456", "Suzuki", null],
  ["1HGCM82633A004352", "Honda", 2003],
  ["5YJ3E1EA2KF317000", "Tesla", 2019],
  ["XP7YGCEL3RB123456", "Tesla", 2024],
  ["WMA06XZZ1EM123456", "MAN", null],
];

describe("reading a VIN without asking anybody", () => {
  it.each(real)("reads %s as made by %s in %s", (vin, manufacturer, modelYear) => {
    expect(decodeVin(vin, thisYear)).toMatchObject({ manufacturer, modelYear });
  });

  it("covers fifty numbers of at least fifteen makers", () => {
    expect(real.length).toBeGreaterThanOrEqual(50);
    expect(new Set(real.map(([, maker]) => maker)).size).toBeGreaterThanOrEqual(15);
  });

  it("names both years where the code stands for two and nothing tells them apart", () => {
    const { modelYear, possibleModelYears } = decodeVin("WVWZZZ3BZSE123456", thisYear);
    expect(possibleModelYears).toEqual([1995, 2025]);
    expect(modelYear).toBeNull();
  });

  it("never names a year that lies ahead of the next one", () => {
    const years = [..."ABCDEFGHJKLMNPRSTVWXY123456789"].flatMap(
      (code) => decodeVin(`WVWZZZ1KZ${code}W123456`, thisYear).possibleModelYears,
    );
    expect(Math.max(...years)).toBeLessThanOrEqual(thisYear + 1);
  });

  it("tells the decades apart in North America by the seventh character", () => {
    const vins = ["1HGCM8263BA004352", "1HGCM8B63BA004352"].map(withCheckDigit);
    expect(vins.map((vin) => decodeVin(vin, thisYear).modelYear)).toEqual([1981, 2011]);
  });

  it("finds a misread character where a check digit is demanded, and reads no year from it", () => {
    const broken = decodeVin("1HGCM82633A004353", thisYear);
    expect(broken).toMatchObject({ valid: false, checkDigit: "wrong", modelYear: null });
  });

  it("demands no check digit of a European car", () => {
    expect(decodeVin("WVWZZZ1KZ8W123456", thisYear)).toMatchObject({
      valid: true,
      checkDigit: "notDemanded",
    });
  });

  it("guesses no maker that is not on the list", () => {
    expect(decodeVin("ZZ9ZZZ1KZ8W123456", thisYear)).toMatchObject({
      manufacturer: null,
      modelYear: null,
      region: "europe",
    });
  });

  it.each([
    "WVWZZZ1KZ8W12345",
    "WVWZZZ1KZ8W1234567",
    "WVWZZZ1KZ8WO23456",
    "WVWZZZ1KZ8W12345I",
    "1182345678",
    "5 123 456",
    "",
    "💥".repeat(17),
  ])("refuses %j and names the rule", (vin) => {
    const parsed = vinPath.safeParse({ vin });
    expect(parsed.error?.issues[0]).toMatchObject({
      path: ["vin"],
      message: expect.stringContaining("17"),
    });
  });

  it("takes a number as papers print it", () => {
    expect(vinPath.parse({ vin: "wvw-zzz 1kz 8w 123456" })).toEqual({ vin: "WVWZZZ1KZ8W123456" });
  });
});

function withCheckDigit(vin: string): string {
  const digits = [..."0123456789X"].map((digit) => vin.slice(0, 8) + digit + vin.slice(9));
  return digits.find(hasValidCheckDigit) ?? "";
}
