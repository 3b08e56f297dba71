/** Models that customers name without being asked; known only so that they are not taken for typing errors. */
export const carModels = `
  golf passat polo tiguan touran touareg caddy arteon sharan scirocco amarok phaeton lupo octavia fabia superb kodiaq karoq yeti rapid
  corsa astra insignia zafira meriva mokka vectra adam combo vivaro movano focus fiesta mondeo kuga puma galaxy mustang ranger tourneo
  clio megane twingo captur scenic kangoo trafic espace kadjar duster sandero logan jogger panda punto tipo doblo giulia giulietta
  yaris corolla auris aygo prius avensis verso hilux civic jazz accord qashqai juke micra navara note tucson kona ceed sportage picanto
  sorento stonic rio ibiza leon ateca alhambra arona swift vitara ignis forester outback impreza outlander colt lancer cayenne macan boxster
  panamera cooper countryman clubman defender discovery evoque freelander berlingo picasso cactus partner boxer jumper wrangler renegade
`;
