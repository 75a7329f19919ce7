import type { Sheet } from "../cartography.ts";

/** The quiet ground of a map: water, land, borders, a faint grid. */
export function MapGround({ sheet }: { sheet: Sheet }) {
  return (
    <>
      <rect width={sheet.width} height={sheet.height} className="fill-sunken" />
      <path d={sheet.grid} fill="none" className="stroke-line" strokeWidth="0.6" />
      <path d={sheet.land} className="fill-raised stroke-contour" strokeWidth="0.8" />
      <path d={sheet.borders} fill="none" className="stroke-line-strong" strokeWidth="0.8" strokeDasharray="3 2.5" />
    </>
  );
}
