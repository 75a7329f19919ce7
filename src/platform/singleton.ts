const store = globalThis as typeof globalThis & { cordata?: Map<string, unknown> };

/** One value for the whole process: Next's bundle and the server's own modules are loaded separately. */
export function singleton<T>(name: string, make: () => T): T {
  store.cordata ??= new Map();
  if (!store.cordata.has(name)) store.cordata.set(name, make());
  return store.cordata.get(name) as T;
}

/** Forgets the value, so that the next use makes a new one. */
export const forget = (name: string): boolean => store.cordata?.delete(name) ?? false;
