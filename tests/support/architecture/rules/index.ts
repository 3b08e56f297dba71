export { apiRoutes } from "./api-routes";
export { clientSecrets } from "./client-secrets";
export { consoleOutput, injectedClock, processEnvironment } from "./confined-globals";
export { fileCeilings, fileNames } from "./file-form";
export { domainDoors, importDirection } from "./import-direction";
export { oneFilePerObject } from "./one-file-per-object";
export { oneWord } from "./one-word";
export { textCuts } from "./text-cuts";
export { typeEscapes } from "./type-escapes";
