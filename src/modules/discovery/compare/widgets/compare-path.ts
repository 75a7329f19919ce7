/** How many stand side by side. */
export const mostCompared = 4;

/** The address of a comparison; apart from the schema, so that the tray does not carry that to the browser. */
export function comparePath(slugs: readonly string[], onlyDifferences = false): string {
  const params = new URLSearchParams(slugs.map((slug) => ["c", slug]));
  if (onlyDifferences) params.set("differences", "1");
  return params.size > 0 ? `/clusters/compare?${params}` : "/clusters/compare";
}
