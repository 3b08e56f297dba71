/** Simple words that German compounds of the trade are made of; the splitter knows these and each workshop's own words. */
export const compoundParts = `
  öl motor getriebe bremse brems belag klotz scheibe sattel flüssigkeit reifen rad räder winter sommer ganzjahr allwetter
  wechsel tausch austausch montage einbau ausbau reparatur service wartung inspektion prüfung check test reinigung wäsche pflege
  filter luft innenraum pollen kraftstoff diesel benzin kupplung anhänger zahn riemen kette steuer zünd kerze spule glüh
  batterie starter licht maschine lampe leuchte birne scheinwerfer kontroll warn fehler speicher code diagnose
  klima anlage kältemittel kompressor auspuff topf stoß dämpfer feder achse achs vermessung spur einstellung
  lager einlagerung auslagerung hotel felge felgen wucht druck sensor
  front wind schutz heck seiten glas stein schlag lack kratzer beule delle hagel schaden unfall blech karosserie
  turbo lader kühler kühl wasser pumpe thermostat zylinder kopf dichtung abgas untersuchung haupt
  gesundheit termin kosten preis liste stunde stunden satz pauschale gebühr öffnung öffnungs zeit zeiten geschäft geschäfts arbeit arbeits
  ersatz leih miet transporter wagen auto fahrzeug hol bring dienst abschlepp pannen hilfe partner
  garantie hersteller gewährleistung zahlung raten karte karten rechnung firma firmen kunde kunden rabatt gutschein
  elektro hybrid hochvolt wohn mobil motorrad rad schlüssel kasten annahme nacht warte zimmer bereich raum
  lade erhaltungs gerät telefon nummer handy adresse anfahrt park platz haltestelle urlaub feier tag tage werk sams sonn
  unterboden hohlraum versiegelung steuergerät software radio navi kamera dash cam stand heizung zusatz sitz
  lenkung servo lenker gelenk stabi querlenker welle antrieb kardan schwungrad schein bein leitung schlauch hand trommel
  nuss schloss adapter rentner studenten senioren rabatt innen außen desinfektion aufbereitung politur folierung folie marder rost teil teile ersatzteil alt neu original marken
`;
