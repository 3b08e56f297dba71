import { conceptsOf } from "./concept";

/** Money, rights and the workshop itself: paying, warranty, cancelling, brands, parts, jobs. */
export const businessTopics = conceptsOf("topic", {
  payment: {
    de: "bezahlen, zahlen, zahlung, zahlungsarten, zahlungsmöglichkeiten, zahlungsmittel, zahlungsweise, bezahlung, zahlbar, bezahle",
    // "Was zahle ich für …" asks for an amount.
    unless:
      /\b(?:was|wieviel|wie viel) (?:be)?zahle?n? (?:ich|i|man|wir)\b|\bwhat (?:do|would|will) i pay\b|\bhow much (?:do|would|will) i pay\b|\b(?:do|would|will) i (?:have to |need to )?pay (?:again|extra|anything|more|twice|another)\b|\bmuss (?:ich|man) (?:da |dann |noch )?(?:was|etwas|nochmal|extra|mehr|wieder)\b.{0,20}\bzahlen\b/,
    en: "pay, payment, payment methods, paying, payments, ways to pay",
  },
  "card-payment": {
    de: "karte, karten, ec karte, girocard, kartenzahlung, karte zahlen, mit karte, kreditkarte, visa, mastercard, amex, american express, debitkarte, kontaktlos, apple pay, google pay, ec, maestro, karte bezahlen, kartengerät, eckarte, giro karte",
    en: "card payment, debit card, credit card, visa, mastercard, amex, american express, contactless, apple pay, google pay, pay by card, card, cards, tap to pay",
    broader: ["payment"],
  },
  cash: {
    de: "bar, bargeld, barzahlung, bar zahlen, in bar, cash, bargeldlos, in banknoten, in scheinen, mit scheinen, bares",
    en: "cash, pay cash, in notes, banknotes",
    broader: ["payment"],
  },
  "bank-transfer": {
    de: "überweisung, überweisen, banküberweisung",
    en: "bank transfer, transfer money, bacs, wire transfer",
    broader: ["payment"],
  },
  "online-payment": {
    de: "paypal, klarna, amazon pay, online bezahlen, bitcoin",
    en: "paypal, klarna, amazon pay, pay online, bitcoin, crypto",
    broader: ["payment"],
  },
  currency: {
    de: "fremdwährung, in euro zahlen, in franken zahlen, schweizer franken, in dollar",
    en: "pay in euros, foreign currency, in euros, in dollars",
    pattern:
      /\b(?:pay|paid|bill|billed|charge|invoices?|accept|take|zahlen|bezahlen|nehmt|nehmen|abrechnen|rechnung)\b.{0,30}\b(?:euros?|dollars?|franken|pounds|pfund|zloty|kronen)\b(?! ?\d)/,
    unless: /\d ?(?:euros?|dollars?|franken|pounds|pfund)\b/,
    broader: ["payment"],
  },
  cheque: { de: "scheck, schecks", en: "cheque, cheques", broader: ["payment"] },
  instalments: {
    de: "ratenzahlung, raten, finanzierung, finanzieren, in raten zahlen, monatlich abzahlen, teilzahlung, abstottern, stückeln, abbezahlen, auf pump, monatsraten",
    en: "instalments, installments, finance, payment plan, pay monthly, payment assist, pay in parts, spread the cost, pay later, split payment, payment plans, klarna, buy now pay later",
    // Who "rät" gives advice.
    unless: /\b(?:wir|ich|sie|zu) raten\b|\braten (?:wir|sie|ihnen|dir|zu|ab|davon|dazu)\b/,
    related: ["payment"],
  },
  invoice: {
    de: "rechnung, auf rechnung, rechnungen, firmenkunden, firmenkunde, rechnung an firma, kauf auf rechnung, geschäftskunden",
    en: "invoice, invoicing, on account, business customers, trade account, company account, trade customers",
  },
  fleet: {
    pattern:
      /\b(?:\d{1,3}|mehrere|viele|several|many) (?:fahrzeuge|transporter|lkws?|vans|vehicles|lorries)\b/,
    de: "flotte, fuhrpark, firmenwagen, flottenkunden, dienstwagen, flottenservice",
    en: "fleet, fleets, company cars, fleet customers, company car",
  },
  leasing: {
    de: "leasing, leasingfahrzeug, leasingwagen, leasingrückgabe, leasingauto",
    en: "lease, leasing, lease car, leased car",
  },
  discount: {
    de: "rabatt, rabatte, nachlass, ermäßigung, studentenrabatt, sonderangebot, aktion, seniorenrabatt, preisnachlass, mengenrabatt, mitglieder, gutscheincode, vergünstigung, prozente, skonto, sparangebot",
    en: "discount, discounts, special offer, student discount, deals, promotion, money off, cheaper for students",
  },
  voucher: {
    de: "gutschein, gutscheine, geschenkgutschein",
    en: "voucher, vouchers, gift card, gift voucher",
  },
  estimate: {
    de: "kostenvoranschlag, kv, voranschlag, angebot erstellen, kostenschätzung, angebot einholen, vorher den preis wissen, kostenvoranschläge, unverbindliches angebot",
    en: "estimate, written estimate, quote in writing, cost estimate, estimates, free quote, quotation, written quote, quote valid, estimate valid",
    pattern:
      /\bcharge for (?:a |your )?(?:quotes?|estimates?)\b|\b(?:are|is) (?:\w+ ){0,2}(?:quotes?|estimates?) (?:free|for free)\b|\bangebot\b.{0,20}\b(?:kostenlos|umsonst|gratis|schriftlich)\b|\b(?:kostenlos\w*|schriftlich\w*) angebot\b/,
  },
  vat: {
    de: "mwst, mehrwertsteuer, umsatzsteuer, ust, brutto, netto, bruttopreis, bruttopreise, nettopreis, nettopreise, steuer, endpreis, endpreise, märchensteuer, vorsteuer",
    en: "vat, vat included, plus vat, inc vat, incl vat, ex vat, excluding vat, sales tax, value added tax, net price, gross price, vat invoice",
    isExact: true,
  },
  "hourly-rate": {
    de: "stundensatz, stundensätze, arbeitsstunde, werkstattstunde, stundenlohn, stundenverrechnungssatz, stundenpreis",
    en: "hourly rate, labour rate, labor rate, rate per hour, hourly charge, per hour, an hour of labour",
  },
  surcharge: {
    de: "zuschlag, zuschläge, aufpreis, aufpreise, aufschlag, mehrpreis, zuzahlung, zusatzleistung, zusatzkosten, runflat zuschlag",
    en: "surcharge, surcharges, extra charge, supplement, price supplement",
    pattern:
      /\bwas kommt\b.{0,50}\b(?:dazu|drauf|obendrauf|hinzu)\b|\b(?:what|how much) (?:do you |is )?(?:add|extra)\b/,
    unless: /\bmitgebracht\w*\b|\beigene\w*\b|\bown parts\b/,
  },
  "price-terms": {
    de: "verbindlich, unverbindlich, festpreis, festpreise, fixpreis, fester preis, preisgarantie, richtpreis, preis gültig, preise gültig, preisbindung, gilt der preis, gelten die preise, preise fix, bleibt es bei dem preis",
    en: "fixed price, fixed prices, binding price, non binding, price guaranteed, guaranteed price, final price, prices valid, price valid, price guarantee, set price",
    pattern:
      /\b(?:gilt|gelten|gultig)\b.{0,20}\b(?:angebote?|preise?)\b|\b(?:angebote?|preise?)\b.{0,20}\b(?:gilt|gelten|gultig)\b|\b(?:offer|quote|price)s? (?:is |are |stays? )?valid\b/,
    related: ["estimate"],
  },
  deposit: {
    de: "anzahlung, anzahlen, vorkasse, kaution",
    en: "deposit, upfront payment, pay upfront, down payment",
  },
  "diagnostic-credit": {
    de: "diagnose verrechnet, angerechnet, anrechnen, gutgeschrieben",
    en: "deducted from the bill, credited, refund diagnostic",
  },
  warranty: {
    de: "gewährleistung, garantie, garantien, garantiezeit, sachmängelhaftung, garantie auf arbeit, garantie auf reparatur, garantieanspruch, gewährleistungsfrist, gewährleisten",
    en: "warranty, guarantee, guaranteed, guarantees, warranties, warrantied, cover on repairs, covered if it breaks again",
    pattern:
      /\bstand (?:by|behind|over) (?:your|ur|the|all) (?:own )?(?:work|repairs?)\b|\b(?:steht|stehen) (?:ihr|sie) (?:\w+ ){0,2}(?:fur|zu|hinter) (?:eure\w*|ihre\w*|die)\b.{0,10}\barbeit\b/,
  },
  "manufacturer-warranty": {
    de: "herstellergarantie, werksgarantie, neuwagengarantie, garantie vom hersteller, garantie erhalten, herstellervorgabe, garantie verlieren, verliere ich die garantie, erlischt die garantie, garantie verfällt, anschlussgarantie, mobilitätsgarantie, garantie bleibt erhalten",
    en: "manufacturer warranty, manufacturers warranty, factory warranty, void my warranty, keep my warranty, new car warranty, lose warranty, invalidate warranty, warranty valid, dealer warranty, affect warranty",
    related: ["warranty"],
  },
  "wear-parts": {
    de: "verschleißteile, verschleißteil, verschleiß, abnutzung",
    en: "wear parts, wear and tear, consumables, wear",
  },
  complaint: {
    de: "reklamation, reklamieren, reklamationen, beschwerde, beschweren, mangel, mängel, unzufrieden, nicht zufrieden, beanstandung, reklamiere, nach der reparatur wieder kaputt",
    en: "complaint, complain, complaints, claim, faulty repair, make a claim, not happy, unhappy, fault came back",
    related: ["warranty"],
  },
  cancellation: {
    de: "absagen, absage, stornieren, stornierung, storno, termin absagen, stornogebühr, ausfallpauschale, ausfallgebühr, abgesagt, termin ausfallen, stornokosten, termin canceln, canceln, nicht kommen kann, kann doch nicht kommen, termin nicht einhalten, abbestellen",
    en: "cancel, cancellation, cancelling, cancellations, cancel booking, cancellation fee, late cancellation, cancelled, cancel appointment, cancel late, cant make it, bail, pull out",
  },
  theft: {
    de: "diebstahl, gestohlen, geklaut, entwendet, diebstahlschutz",
    en: "theft, stolen, nicked, pinched, thieves, stole",
  },
  "no-show": {
    de: "nicht erscheinen, nichterscheinen, nicht erscheint, nicht auftauchen, nicht auftauche, termin verpassen, termin verpasst, termin nicht wahrnehmen, termin vergessen, termin sausen lassen, ohne absage, ohne abzusagen, unentschuldigt, fernbleiben",
    en: "no show, no shows, miss my appointment, missed appointment, dont turn up, didnt turn up, not turning up, without cancelling, without notice, fail to attend, failure to attend, dont show up, not show up",
    broader: ["cancellation"],
    pattern:
      /\btermin\w*\b.{0,40}\b(?:verpenn\w*|versaum\w*|verschlaf\w*|vergess\w*|vergiss\w*|verpass\w*|schwanz\w*|platzen|sausen)\b|\b(?:wenn|falls) (?:ich|i|wir|man)\b.{0,20}\bnicht\b.{0,20}\b(?:komm\w*|erschein\w*|auftauch\w*|kann)\b|\beinfach nicht (?:komm\w*|auftauch\w*|erschein\w*)\b|\b(?:forget|forgot|miss|missed|skip)\b.{0,20}\b(?:appointment|booking|slot)\b/,
  },
  reschedule: {
    de: "verschieben, termin verschieben, umbuchen, verlegen, termin verlegen, termin ändern, verschoben, anderen termin, terminverschiebung",
    en: "reschedule, change my booking, change appointment, move my appointment, move booking, postpone, rebook, change a booking, rearrange",
    related: ["cancellation"],
  },
  lateness: {
    de: "zu spät kommen, verspäten, verspätung, zu spät, minuten später, verspäte, unpünktlich, stau, komme später",
    en: "running late, arrive late, turn up late, be late, delayed, stuck in traffic, minutes late, im late, come late, bit late, too late",
  },
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
