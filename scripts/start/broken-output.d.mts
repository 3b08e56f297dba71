export function forgetBrokenOutput(streams?: NodeJS.WriteStream[]): void;
