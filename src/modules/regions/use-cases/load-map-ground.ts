import { drawGround } from "../ground.ts";
import type { MapGround } from "../schema.ts";

/** What every map of ours lies on; everyone may have it. */
export const loadMapGround = (): MapGround => drawGround();
