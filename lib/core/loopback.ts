/** Whether a host name or an address means this machine itself. */
export function isLoopback(host: string): boolean {
  const name = host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/^::ffff:/, "");
  return /^(localhost|.+\.localhost|::1|127(\.\d{1,3}){3})$/.test(name);
}
