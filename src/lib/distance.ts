const earthRadius = 6371; // km
const radians = (degrees: number) => (degrees * Math.PI) / 180;

type Place = { readonly lat: number; readonly lon: number };

/** The distance on the ground in kilometres, along the great circle. */
export function kilometresBetween(a: Place, b: Place): number {
  const haversine =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.sqrt(haversine));
}
