import { conceptsOf } from "./concept";

/** Money and rights: paying, discounts, estimates, warranty, cancelling. */
export const businessTopics = conceptsOf("topic", {
  payment: {
    de: "bezahlen, zahlen, zahlung, zahlungsarten, zahlungsmöglichkeiten, zahlungsmittel, zahlungsweise, bezahlung, zahlbar, bezahle",
    // "Was zahle ich für …" asks for an amount.
    unless:
      /\bwho pays\b|\bwer (?:be)?zahlt\b|\b(?:was|wieviel|wie viel) (?:be)?zahle?n? (?:ich|i|man|wir)\b|\bwhat (?:do|would|will) i pay\b|\bhow much (?:do|would|will) i pay\b|\b(?:do|would|will) i (?:have to |need to )?pay (?:again|extra|anything|more|twice|another)\b|\bmuss (?:ich|man) (?:da |dann |noch )?(?:was|etwas|nochmal|extra|mehr|wieder)\b.{0,20}\bzahlen\b/,
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
    pattern: /\b(?:gibts?|gibt es|krieg\w*|bekomm\w*|habt ihr) .{0,25}\bprozente?\b/,
    de: "rabatt, rabatte, nachlass, ermäßigung, sonderangebot, aktion, preisnachlass, mengenrabatt, mitglieder, gutscheincode, vergünstigung, skonto, sparangebot",
    en: "discount, discounts, special offer, deals, promotion, money off",
  },
  "bonus-card": {
    de: "bonuskarte, stempelkarte, waschkarte, bonusheft, treuekarte, gratiswäsche",
    en: "wash card, loyalty card, stamp card, bonus card, free wash, free car wash",
  },
  liability: {
    de: "haftung, haftet, haftbar",
    en: "liable, liability, responsible for damage",
    pattern:
      /\bwho pays\b|\bwho is (?:liable|responsible)\b|\bwer (?:zahlt|bezahlt|haftet)\b.{0,40}\b(?:schaden|kaputt|abgerissen|abgebrochen|verkratzt|kratzer|beschadigt)\b|\b(?:schaden|kaputt|abgerissen|abgebrochen|verkratzt|beschadigt)\b.{0,40}\bwer (?:zahlt|bezahlt|haftet)\b/,
  },
  "fuel-sales": {
    de: "tanken, sprit, spritpreis, spritpreise, benzinpreis, dieselpreis, kraftstoffpreise, zapfsäule, zapfsäulen, volltanken",
    en: "fuel prices, fuel price, petrol price, diesel price, fill up, fuel up, pumps, petrol pumps, petrol station, filling station, sell fuel, unleaded",
    pattern:
      /\b(?:diesel|petrol|unleaded|benzin|super)\b.{0,25}\b(?:per litre|a litre|litre|today|je liter|pro liter|der liter)\b|\b(?:litre|liter) (?:of )?(?:diesel|petrol|unleaded|benzin|super)\b|\b(?:nearest|your|the) pumps?\b/,
    unless:
      /\b(?:fuel|petrol|diesel|water|high pressure|kraftstoff|benzin|wasser) ?pump(?:e|en)?\b|\badblue\b/,
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
    en: "reschedule, change my booking, change appointment, move my appointment, move booking, postpone, rebook, change a booking, rearrange, shift my booking, shift my appointment, shift booking, push back booking, changing a booking",
    related: ["cancellation"],
  },
  lateness: {
    // Who cancels too late does not come late.
    pattern: /\bzu spat\b(?! (?:\w+ )?(?:absag|abgesag|storn))/,
    de: "zu spät kommen, verspäten, verspätung, minuten später, verspäte, unpünktlich, stau, komme später",
    en: "running late, arrive late, turn up late, be late, delayed, stuck in traffic, minutes late, im late, come late, bit late, too late",
  },
});
