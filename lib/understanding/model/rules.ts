import lines from "./rules.json";

/**
 * What a model is told to do, the same for every workshop. Small models do better with a form to fill and examples of it than with
 * principles. Ids in the examples belong to no catalogue.
 */
export const rules = lines.join("\n");
