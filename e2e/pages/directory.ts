import { expect, type Locator, type Page } from "@playwright/test";

/** The names in the list, in its order. */
export const listedNames = (page: Page) => page.locator("[data-cluster]").getByRole("heading").getByRole("link");

export const mapOf = (page: Page) => page.getByRole("region", { name: "Map of the clusters found" });

/** Has the map shown, where it is not beside the list, and waits until it is drawn. */
export async function showMap(page: Page): Promise<void> {
  const toggle = page.getByRole("checkbox", { name: "Map", exact: true });
  if (await toggle.isVisible()) await toggle.check({ force: true });
  await expect(page.locator("[data-map=ready]")).toBeVisible({ timeout: 30_000 });
}

/** Lets the test read what the map has drawn; before the page is opened. */
export const keepDrawing = (page: Page) =>
  page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    const keeping = function (this: HTMLCanvasElement, kind: string, options?: object) {
      return Reflect.apply(getContext, this, [kind, { ...options, preserveDrawingBuffer: true }]);
    };
    Object.assign(HTMLCanvasElement.prototype, { getContext: keeping });
  });

/** How many colours a raster of points of the map has: sea, land, and what is written and drawn on them. */
export const coloursDrawn = (page: Page): Promise<number> =>
  page.locator("canvas").evaluate((canvas) => {
    const gl = canvas instanceof HTMLCanvasElement ? canvas.getContext("webgl2") : null;
    const colours = new Set<string>();
    const pixel = new Uint8Array(4);
    for (let x = 10; gl && x < gl.drawingBufferWidth; x += 20) {
      for (let y = 10; y < gl.drawingBufferHeight; y += 20) {
        gl.readPixels(x, y, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
        colours.add(pixel.join());
      }
    }
    return colours.size;
  });

/** What the count above the list says. */
export const countOf = (page: Page) => page.getByRole("status").filter({ hasText: /^\d+ clusters?$/ });

/** The first number in what stands there. */
export const numberIn = async (place: Locator): Promise<number> =>
  Number.parseInt((await place.textContent())?.match(/\d+/)?.[0] ?? "", 10);
