import { loadMapGround } from "#src/modules/regions/use-cases/load-map-ground.ts";

// The same for everybody: drawn once, with the build.
export const dynamic = "force-static";

export const GET = (): Response =>
  Response.json(loadMapGround(), { headers: { "Cache-Control": "public, max-age=86400" } });
