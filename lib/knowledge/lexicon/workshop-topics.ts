import { conceptsOf } from "./concept";

/** The workshop itself: parts, brands, accidents, extra work, trading, jobs, papers. */
export const workshopTopics = conceptsOf("topic", {
  "own-parts": {
    de: "eigene teile, teile mitbringen, mitgebrachte teile, selbst gekauft, selbst gekaufte teile, ebay, im internet gekauft, online gekauft, teile selbst besorgen, selbst besorgt, teile aus dem internet, mitgebrachte ersatzteile, eigene ersatzteile, teile mitgebracht, schon gekauft, selber gekauft, eigenes öl, öl mitbringen, teile selber mitbringen, online bestellt, amazon, selbst mitbringen, autodoc, selbst bestellt, internet bestellt, mitgebracht, fremdteile, beigestellte teile, kundeneigene teile, teile anliefern",
    pattern:
      /\bhabe? (?:\w+ ){0,6}(?:daheim|zuhause|zu hause|im keller|in der garage|rumliegen|rumstehen)\b.{0,30}\b(?:nehmt|nehmen|einbauen|baut|verwend\w*|benutz\w*)\b|\b(?:got|have) (?:\w+ ){0,6}(?:at home|in the (?:garage|shed|boot))\b.{0,30}\b(?:use|fit|put)\b|\b(?:eigene\w*|selbst|selber)\b.{0,40}\b(?:mitbring\w*|mitgebracht\w*|besorg\w*|anliefer\w*|bestell\w*|gekauft\w*|dabei)\b|\b(?:im netz|im internet|online|ebay|amazon|privat|im zubehor)\b.{0,30}\b(?:bestell\w*|gekauft\w*|besorg\w*|geholt\w*|bekommen)\b|\b(?:bestell\w*|gekauft\w*|besorg\w*|geholt\w*)\b.{0,20}\b(?:im netz|im internet|online|bei ebay|bei amazon|im zubehor)\b|\b(?:mitgebrachte\w*|gekaufte\w*|bestellte\w*) \w*(?:teile?|reifen|scheiben|belage|batterie|ol|filter)\b|\bparts? (?:that )?i (?:have |ve |had )?(?:bought|ordered|got)\b|\b(?:me own|my own|i bought|i have bought|ive bought|i ordered|i got)\b.{0,40}\b(?:parts?|pads|discs|tyres|oil|battery|filters?|online|ebay)\b/,
    en: "own parts, my own parts, bring parts, supply my own parts, bring my own, customer parts, parts i bought, bought online, supplied by customer, parts you supplied, parts from ebay, ebay, amazon, already bought, ordered online, fit parts i bought, provide the parts myself, bring own oil, customer supplied parts, supply parts, euro car parts",
  },
  "original-parts": {
    de: "originalteile, original ersatzteile, oem, erstausrüsterqualität, ersatzteile qualität, markenteile, originalersatzteile, identteile, zubehörteile, welche teile verwendet",
    en: "original parts, genuine parts, oem parts, oem, aftermarket parts, quality of parts, what parts do you use",
  },
  "parts-stock": {
    de: "ersatzteile, ersatzteil, auf lager, vorrätig, auf vorrat, lagernd, teileverkauf, ersatzteilverkauf, ersatzteillager, teile kaufen, lieferbar",
    en: "spare parts, in stock, parts counter, sell parts, parts for sale, buy parts",
    isExact: true,
    unless:
      /\b(?:original|eigene\w*|mitgebracht\w*|selbst|mitbring\w*|gebraucht\w*|gekauft\w*|bestellt\w*|genuine|own|used|bring)\b/,
  },
  "used-parts": {
    de: "gebrauchte teile, gebrauchtteile, gebrauchte ersatzteile, schrottplatz",
    en: "used parts, second hand parts, scrapyard parts, reconditioned parts",
  },
  "service-book": {
    de: "serviceheft, scheckheft, scheckheftgepflegt, serviceeintrag, digitales serviceheft, stempel, digitaler serviceeintrag, wartungsheft",
    en: "service book, service history, digital service record, stamp, service record, stamp the book",
  },
  brands: {
    pattern:
      /\b(?:nehmt|repariert|macht|schraubt|nehmen|reparieren) (?:ihr|sie|du) (?:auch |noch |an )*(?:nen |einen |meinen |unseren |n |mein |ein |a )?(?:normalen |normale |alten |ganz )*(?:pkw|golf|passat|polo|corsa|astra|focus|fiesta|clio|twingo|yaris|octavia|fabia|tiguan|touran|mondeo|autos?|pkws?)(?: an)?$|\bnormale[nrs]? (?:autos?|pkws?)\b|\brepariers?t du (?:auch )?(?:meinen|einen|nen|mein) \w+$/,
    de: "marke, marken, automarken, welche marken, alle marken, fabrikat, fabrikate, freie werkstatt, markenoffen, hersteller, spezialisiert, schwerpunkt, modelle, welche autos, welche fahrzeuge, jede marke, jedes modell, alle modelle, exoten, franzosen, japaner",
    en: "brands, makes and models, all makes, which makes, all makes, specialise, specialist, models, which cars, what cars, which brands",
    unless:
      /\b(?:reifen|ol|teile|batterie|bremsen)(?:marken?|hersteller\w*)\b|\b(?:marken?|brands?|makes?) (?:of|an|von) (?:reifen|tyres?|ol|oil|parts|teilen?)\b|\b(?:tyre|oil|battery) brands?\b/,
  },
  "german-brands": {
    de: "vw, volkswagen, audi, bmw, mercedes, opel, porsche, smart, mini",
    en: "vw, volkswagen, audi, bmw, mercedes, opel, vauxhall, porsche, smart, mini",
    broader: ["brands"],
  },
  "other-brands": {
    de: "skoda, seat, cupra, ford, renault, dacia, peugeot, citroen, fiat, alfa, toyota, honda, mazda, nissan, mitsubishi, suzuki, subaru, hyundai, kia, volvo, saab, jaguar, land rover, range rover, lexus, jeep, chevrolet, polestar, byd, mg, ds, lancia, iveco, isuzu, ssangyong",
    en: "skoda, seat, cupra, ford, renault, dacia, peugeot, citroen, fiat, alfa, toyota, honda, mazda, nissan, mitsubishi, suzuki, subaru, hyundai, kia, volvo, saab, jaguar, land rover, range rover, lexus, jeep, chevrolet, polestar, byd, mg",
    broader: ["brands"],
  },
  accident: {
    de: "unfall, versicherung, versicherungsfall, kasko, teilkasko, vollkasko, haftpflicht, gutachten, selbstbeteiligung, unfallabwicklung, versicherungsschaden, schadensabwicklung, abtretung, abtretungserklärung, geld vorstrecken, vorstrecken, huk, allianz, devk, lvm, provinzial, generali, unfallwagen, versicherung abrechnen",
    en: "accident, insurance, insurance claim, crash, insurer, excess, accident damage, insurance work, insurance company, insurance job, aviva, admiral, direct line, churchill insurance",
    related: ["bodywork"],
  },
  assessor: {
    de: "gutachter, sachverständiger",
    en: "assessor, loss adjuster, damage report, engineer report",
    related: ["accident"],
  },
  "extra-work": {
    de: "zusatzarbeiten, zusätzliche arbeiten, mehrkosten, rücksprache, teurer als angeboten, ohne rückfrage, freigabe, weitere mängel gefunden, vorher anrufen, mehr kaputt, voranschlag überschritten",
    en: "additional work, extra work, more work needed, without asking, approval, extra costs, unexpected costs, call me first, find something else wrong, exceed the estimate",
    pattern:
      /\b(?:wird|werden|wurde|falls|wenn|sollte|es)\b.{0,40}\bteurer\b|\bteurer als\b|\buberschr\w+\b|\b(?:gets?|becomes?|turns? out|if)\b.{0,30}\bmore expensive\b|\bcosts? more\b|\b(?:more|additional|extra) work\b|\bover (?:the |my )?(?:estimate|quote)\b|\b(?:ring|call|phone|ask) (?:me )?(?:first|before)\b/,
    unless:
      /\bwie (?:lange?|viel\w*|weit|fruh) (?:\w+ )?(?:vorher|davor)\b|\b(?:was|welche\w*|which|what) (?:ist|is|kostet|costs|kommt|wird)\b.{0,20}\b(?:teurer|more)\b|\b(?:oder|or)\b.{0,40}\b(?:teurer|more expensive)\b/,
  },
  "old-parts": {
    de: "altteile, alte teile, altteile mitnehmen, alte teile mitnehmen, altöl, entsorgung, entsorgen, entsorgt, wegwerfen, wegschmeißen, altbatterie, altreifen, alte reifen, abgefahrene reifen, ersetzte teile, ausgebaute teile, getauschte teile, ausgetauschte teile",
    en: "old parts, keep old parts, disposal, waste oil, old tyres, scrap parts, dispose, recycle, throw away, get rid of, replaced parts, removed parts",
  },
  "used-cars": {
    de: "gebrauchtwagen, autoverkauf, auto kaufen, auto verkaufen, autos verkauft, autohandel, kauft ihr autos, ankauf, inzahlungnahme, in zahlung nehmen, in zahlung, fahrzeughandel, autos handeln, auto abkaufen, altes auto kaufen",
    pattern:
      /\b(?:kauft|verkauft|nehmt|handelt) (?:ihr|sie)\b.{0,20}\b(?:auto|autos|wagen|gebrauchtwagen|gebrauchte|fahrzeuge?)\b(?!.{0,15}\b(?:an|mit|ohne)\b)/,
    en: "used cars, cars for sale, buy a car, sell my car, car sales, second hand car, second hand cars, part exchange, trade in",
  },
  vignette: {
    de: "vignette, autobahnvignette, mautvignette, maut, umweltplakette, feinstaubplakette, jahresvignette, klebevignette",
    en: "vignette, toll sticker, motorway sticker, emissions sticker",
  },
  careers: {
    de: "stellenangebot, stellenangebote, bewerbung, bewerben, ausbildung, ausbildungsplatz, praktikum, azubi, stelle frei, karriere, arbeitsplatz, offene stellen",
    en: "vacancies, apprenticeship, job opening, hiring, careers, work for you, jobs available, work experience, apprentice",
    pattern: /\b(?:any|are there|have you) (?:\w+ )?(?:jobs|vacancies|openings)\b(?! (?:you|do))/,
  },
  privacy: {
    de: "datenschutz, meine daten, dsgvo, daten löschen, datenschutzerklärung",
    en: "privacy, personal data, gdpr, delete my data, my data",
  },
  documents: {
    de: "fahrzeugschein, welche unterlagen, welche papiere, zulassungsbescheinigung, was muss ich mitbringen, unterlagen mitbringen, papiere mitbringen, dokumente, führerschein",
    en: "logbook, v5, documents needed, what do i need to bring, paperwork, registration document, driving licence, licence, what should i bring",
  },
  certification: {
    de: "meisterbetrieb, zertifiziert, innung, zertifikat, fachbetrieb",
    en: "certified, accredited, qualified, trade body, approved garage",
  },
});
