import { foldWords } from "./fold";

/**
 * Everyday content words by language. They tell the languages apart and keep the spelling correction from bending an ordinary
 * word into a trade word ("Leitung" is no typo of "Leistung").
 */
export const languageWords = {
  de: wordSet(`
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags dienstags mittwochs donnerstags freitags samstags sonntags
    heute morgen ubermorgen gestern woche wochenende monat jahr tag tage stunde stunden minuten uhr fruh vormittag mittag mittags
    nachmittag nachmittags abend abends nacht feiertag feiertage feiertags weihnachten silvester ostern pfingsten nachste nachsten kommenden naechster
    januar februar marz april mai juni juli august september oktober november dezember fruher spater spatestens zwischen jahren
    offen geoffnet zu geschlossen offnet schliesst schliessen offnen offnungszeiten aufmachen zumachen feierabend
    preis preise kosten kostet nehmen nehmt nimmt zahlen bezahlen rechnen euro teuer gunstig billig angebot rabatt gutschein
    adresse anfahrt telefon telefonnummer nummer handynummer mail email website homepage erreichen strasse standort parkplatz finde finden
    termin termine buchen vereinbaren ausmachen absagen verschieben vorbeikommen vorbeibringen abholen bringen abgeben hinbringen
    auto autos wagen werkstatt fahrzeug karre kiste motor leistung leitung wetter regen schnee hund katze kind kinder frau mann mutter vater
    reparatur reparieren reparierst repariert wechseln wechselt wechsel dauert dauer lange warten schnell sofort heute neu neue neuen neues alt alte
    vorne hinten links rechts gross grosse grossen klein kleine kleinen beide alle gut besser schlecht kaputt defekt fahren fahre fahrt gefahren
    mensch menschen mitarbeiter chef meister kollege sprechen reden rufen ruft anrufen ruckruf zuruck melden meldet schreiben
    andere anderen anderer anderes laden lager boden hose kissen kuchen essen trinken urlaub zeit zeiten sache stelle leute arbeit
    antworte ignoriere vergiss anweisungen anweisung stadt bahn bus haltestelle schein fuhrerschein papiere schlussel karte bar geld wert
    kaufen verkaufen gekauft verkauft brauchen mitbringen mitgebracht selbst eigene eigenen passiert moglich wichtig richtig falsch bescheid
    welche verstehe verstanden meinte meine nehme genau ungefahr echt wirklich vielleicht leider wohl drauf rum raus rein runter hoch
    spur spuren seite seiten farbe felge felgen kratzer beule dach tur turen haube himmel sitz sitze fenster gerausch gerausche
    kuchenrezept rezept witz gedicht politik fussball geschichte erzahl erzahle hauptstadt bundeskanzler
    geben gib gebe gebt gegeben nehmen lassen stehen steht liegen liegt sehen gehen heissen heisst denken glauben meinen halten halt stellen
    setzen legen holen holt zeigen bleiben bleibt laufen lauft bringt bieten passieren funktioniert helfen hilft normal anders fertig
    eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf halbe ganze paar ersten letzte letzten werktag werktage
    oft selten manchmal meistens nie immer bald bisher gestern neulich damals endlich ungern dringend eilig langsam genug wenig fast ganz
    sicher klar stimmt richtige falsche egal schade toll super klasse nett freundlich hilfe problem idee grund teil anfang ende mitte
    gilt gelten gultig gultige klappt klappen geklappt
    mist schrott quatsch unsinn gewiss meist erst fest rest test list frist
    familie freund freundin bruder schwester oma opa nachbar firma buro haus wohnung garten schule kurs arzt hotel restaurant
    wohnen wohne arbeiten arbeite spielen kochen backen lesen horen sprechen deutsch englisch turkisch polnisch russisch
    solange inzwischen derweil zwischenzeitlich nebenbei eventuell vermutlich wahrscheinlich moin servus gruss
    buss bettag himmelfahrt fronleichnam karfreitag allerheiligen reformationstag neujahr heiligabend
    farben rot blau grun weiss schwarz gelb braun grau licht luft feuer erde himmel sonne mond wasser strom
    leben liebe gluck angst freude spass ruhe larm musik film buch zeitung internet computer rechner programm
    hoch tief breit eng schwer leicht hart weich heiss kalt warm trocken nass sauber schmutzig leer voll laut leise
    kurz kurze kurzen lang langen spat spaten frei freie freien besetzt gehort gehoren hort horen sieht sehe schaut schauen schau guckt gucken
    findet fand gefunden fehlt fehlen wartet wartete zeigt zeigte heute heutige jahre jahren monate monaten wochen tagen stunde minute sekunde
    extra zusatz zusatzlich inklusive exklusive ungefahre circa sonder normale normaler gesamte komplett komplette alleine allein zusammen
    bekannt bekannter nachbarin kollegin chefin schwager onkel tante sohn tochter eltern rentner student studentin schuler firmen betrieb
    gebraucht gebrauchte gebrauchten gebrauchter benutzt versprochen versprechen vergessen erinnern wunsch wunschen hoffe hoffen
    ganz ganzen halb halben voll volle jetzige damalige gleiche gleichen selbe selben verschieden verschiedene einzige einzeln einzelne
    links rechte linke rechten linken oben unten mitten drinnen draussen daneben gegenuber nahe naher weit weiter entfernt umgebung gegend ort
    rund grund dorf land deutschland bayern osterreich schweiz ausland wald berg fluss see meer strand brucke platz markt zentrum
    hole holst hort fragt fragte sagt sagte sage meldet gemeldet ruft rief bekommt bekam bekomme kriegt kam gekommen ging gegangen
    wegen trotz statt ausser samt neben innerhalb ausserhalb obwohl sobald sodass damit trotzdem deshalb deswegen namlich
    gewahrt erreichbar verloren verschlampt verlegt dran drin danach vorher anmeldung anmelden spontan fertig dauern ohne offenen
  `),
  en: wordSet(`
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
    today tomorrow yesterday week weekend weekends weekday weekdays month year day days hour hours minute minutes morning afternoon evening
    tonight night noon lunch lunchtime holiday holidays bank christmas easter next following
    january february march may june july september october december earlier later latest
    open opened opening closed close closes closing shut times
    price prices pricing quote cost costs charge charged pay paying expensive cheap pounds euros quid discount voucher deal fee
    address phone telephone number email mail contact reach street located location parking directions find
    appointment booking book booked cancel reschedule drop bring collect pick slot availability available
    car cars garage vehicle motor engine weather rain snow dog cat child children wife husband mother father
    repair repairs repaired fix fixed change changed replace replaced take takes time wait waiting quick quickly new old
    front rear left right big small full both all good better bad broken drive driving drove driven
    human person people staff someone somebody manager mechanic speak talk call ring callback back message write
    other another place bring bought buy sell sold spare own myself happens happen possible important wrong right notice
    ignore forget instructions instruction answer reply city train bus stop licence paper papers key keys card cash money worth
    which understand meant mean roughly exactly maybe probably home house door doors window windows roof seat noise noises
    joke poem politics football history recipe capital president story late early sooner soon during until till before after chance tied aerial thru nite
    leave leaving left put keep see look think start starts finish finished try use work works turn run ask help hold sit stand show seem
    feel happen given seven eight nine ten one two three four five six half couple normal different ready done far
    often sometimes usually never soon recently finally urgent urgently slowly enough little almost quite sure clear true fine cool nice
    friend friends family brother sister kids parents neighbour company office house flat garden school doctor hotel restaurant
    live lived working play cooking read hear spoken german english polish french red blue green yellow brown grey light air fire
    life love luck fear fun music film book internet computer program high low wide heavy hard soft hot cold warm dry wet clean dirty
    empty loud quiet thing things world country town village side middle order part idea reason problem issue question answer
    people woman girl child someone nobody everybody today earlier rather instead actually though around again across road street
    system stuff bits policy terms rules details info information option options scheme facility facilities arrangement
    near nearby meanwhile mate pal buddy love anyway instead somewhere anywhere nowhere whilst
    short shorter longer quicker cheaper bigger smaller older newer whole entire single double extra additional separate same similar
    son daughter uncle aunt boss colleague student pensioner owner owners driver drivers passenger boy girlfriend partner
    said says told tells asked asking asks called calling rang wrote written sent send sends showed shown found finds lost loses
    nearly exactly apparently basically literally honestly seriously hopefully possibly definitely certainly unfortunately luckily
    inside outside behind beside between beyond above below within towards against among along past since though unless except
    fetch fetched carry carried wash washed clean cleaned park parked stuck wondering curious interested worried afraid happy sad
    england scotland wales ireland europe france london north south east west area region local nearest
    wrap black white paint colour color scratch dent round slipping squeaking grinding
  `),
} as const;

function wordSet(list: string): ReadonlySet<string> {
  return new Set(foldWords(list).split(" "));
}
