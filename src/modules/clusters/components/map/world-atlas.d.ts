// The literal is too large for the compiler to look into.
declare module "world-atlas/countries-50m.json" {
  const world: import("topojson-specification").Topology<{
    countries: import("topojson-specification").GeometryCollection;
  }>;
  export default world;
}
