/** In characters. Apart from the schemas, so that forms do not carry those to the browser. */
export const noteLength = 500;
