import { foldWords } from "./fold";

/** Words that carry grammar and no content, by language; the sets also tell the two languages apart. */
export const functionWords = {
  de: wordSet(`
    der die das den dem des ein eine einen einem einer eines n ne nen ner nem kein keine keinen
    ich du er sie es wir ihr mich dich sich uns euch mir dir ihm ihn ihnen ihrer ihre ihren ihrem mein meine meinen meinem
    meiner dein deine deinen deinem deiner euer eure euren eurem eurer unser unsere unseren unserem unserer sein seine seinen
    und oder aber denn weil wenn falls dass ob als wie so auch noch schon nur mal eben halt doch ja nein bitte gern gerne
    in im an am auf aus bei beim mit nach seit von vom vor zu zum zur fur um durch gegen ohne uber unter zwischen ins ans aufs
    bin bist ist sind seid war waren wird werden wurde wurden wurdet worden sei
    habe hab hast hat haben habt hatte hatten hattet kann kannst konnen konnt konnte konnten konntet muss musst mussen musste
    soll sollen sollte will willst wollen wollt wollte mochte mochten mag darf durfen lass lasse lassen lasst lasst
    was wer wo wann warum wieso weshalb wohin woher wieviel wieviele viel viele welche welcher welches welchen
    da dort hier dann jetzt gerade immer etwa circa ca ungefahr man nicht nix nichts eigentlich denn dafur dazu dabei damit davon
    daran darauf daruber alles etwas irgendwie sonst gleich hallo hi moin danke sehr mehr weniger gibt gibts gab geht gehts
    ginge macht machen mache machst gemacht tun tut sagen sag sagt wissen weiss wisst bekomme bekommen bekommt bekomm krieg
    kriege kriegen kriegt brauche brauch brauchst brauchen braucht hatt wars ists dies diese dieser dieses diesen diesem jede jeder
    jedes jeden jedem bzw usw kommt komme kommen mein lang lange vorbei einfach wurd sowas anbieten bietet angeboten bieten
    danach nachher hinterher zusammen insgesamt gesamt meinte meine meinst meint wahrend bis ab pro je jemand kosten kostet koste kostets muessen frage fragen wollt
    ok okay okey okee aha achso ach oh hm hmm tja naja also bissl gell wa ge alles klar
  `),
  en: wordSet(`
    the a an this that these those some any no not dont doesnt didnt cant couldnt wont isnt arent
    i you he she it we they me him her us them my your his its our their mine mines yours ours im ive id youre youve its theres
    and or but because if whether as than so too also just only please pls plz yes
    in on at to for from of with without by about into over under between out up down off via per
    am is are was were be been being do does did done doing have has had having can could will would shall should may might must
    what whats which who whom where wheres when why how much many hows
    there here then now always ever again still already maybe all anything something everything one ones both
    get gets getting got give gives take takes make makes add adds let know tell want wants wanted need needs needed like
    hi hello hey thanks thank well actually really very more less long while go going gone soon come guys u r ya gonna gotta
    offer offers provide possible cost costs charge charges together total altogether mean meant sorry rough roughly
  `),
} as const;

/** Whether a folded word carries only grammar in either language. */
export function isFunctionWord(word: string): boolean {
  return functionWords.de.has(word) || functionWords.en.has(word);
}

function wordSet(list: string): ReadonlySet<string> {
  return new Set(foldWords(list).split(" "));
}
