/** In characters. Apart from the schemas, so that forms do not carry those to the browser. */
export const messageLength = 2_000;
export const wordLength = 1_000;
