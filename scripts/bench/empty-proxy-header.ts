/** A request of a bench that has it goes past the product's proxy, through an empty one. */
export const emptyProxyHeader = "x-bench-empty-proxy";
