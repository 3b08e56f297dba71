export type Cookie = { name: string; value: string };

/** The cookies a request brings; a value that is not valid percent-encoding stays as it is. */
export function readCookies(request: Request): Cookie[] {
  return (request.headers.get("cookie") ?? "").split(";").flatMap((pair) => {
    const [, name, value] = /^\s*([^=\s]+)=(.*?)\s*$/.exec(pair) ?? [];
    return name === undefined || value === undefined ? [] : [{ name, value: decode(value) }];
  });
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
