/** A fetch that gives up after `ms`; a server that takes the connection and then says nothing would be waited for for minutes. */
export function fetchWithin(ms: number): typeof fetch {
  return (input, init) => {
    const late = AbortSignal.timeout(ms);
    const signal = init?.signal ? AbortSignal.any([init.signal, late]) : late;
    return fetch(input, { ...init, signal });
  };
}
