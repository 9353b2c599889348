/** In Node, and in what takes itself for it. */
export const isNode = typeof process === 'object' && typeof process.versions?.node === 'string';

/** A module of Node, where there is one. Not by `import`: browsers have none, and bundlers for them would look for it. */
export const builtin = <T>(name: string): T | undefined =>
  typeof process === 'object'
    ? ((process as { getBuiltinModule?: (name: string) => unknown }).getBuiltinModule?.(name) as T | undefined)
    : undefined;
