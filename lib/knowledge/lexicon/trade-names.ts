/** Models of cars that customers name in passing. */
export const modelNames = `
  golf passat polo tiguan touran touareg caddy arteon sharan scirocco amarok phaeton lupo octavia fabia superb kodiaq karoq yeti rapid
  corsa astra insignia zafira meriva mokka vectra adam combo vivaro movano focus fiesta mondeo kuga puma galaxy mustang ranger tourneo
  clio megane twingo captur scenic kangoo trafic espace kadjar duster sandero logan jogger panda punto tipo doblo giulia giulietta
  yaris corolla auris aygo prius avensis verso hilux civic jazz accord qashqai juke micra navara note tucson kona ceed sportage picanto
  sorento stonic rio ibiza leon ateca alhambra arona swift vitara ignis forester outback impreza outlander colt lancer cayenne macan boxster
  panamera cooper countryman clubman defender discovery evoque freelander berlingo picasso cactus partner boxer jumper wrangler renegade
`;

/**
 * Models of cars, makers of tyres and parts, and places on a car's body; known only so that they are taken neither for typing errors
 * nor for other workshops.
 */
export const tradeNames = `${modelNames}
  bosch varta castrol shell aral mobil motul liqui moly fuchs michelin continental conti pirelli goodyear dunlop hankook bridgestone falken
  nokian vredestein kumho firestone uniroyal semperit barum toyo yokohama maxxis brembo ate textar zimmermann jurid sachs luk bilstein
  eibach koni monroe mann mahle hengst hella osram philips narva valeo denso ngk beru febi lemforder meyle skf ina gates dayco elring
  webasto eberspacher thule westfalia brink exide banner yuasa suvs cabrio cabrios kombi kombis
  schweller türschweller radlauf radläufe radkasten heckdeckel dachkante bodenblech längsträger fahrertür beifahrertür schiebetür
  sill sills arch arches fender tailgate bootlid underbody underside subframe
`;
