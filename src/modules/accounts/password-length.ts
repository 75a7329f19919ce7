/** In characters. Apart from the schema, so that the browser gets these numbers alone. */
export const passwordLength = { required: 8, advised: 15, most: 200 } as const;
