// Without one of its own, Turbopack would take the shop's, from the folder above.
export const register = () => undefined;
