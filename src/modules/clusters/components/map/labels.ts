export type Label = { readonly name: string; readonly x: number; readonly y: number };
type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

// Estimated, as the server knows no letters' widths; a little too wide, which leaves room between names.
const boxOf = ({ name, x, y }: Label): Box => {
  const half = (name.length * 7.2) / 2 + 4;
  return { left: x - half, right: x + half, top: y - 14, bottom: y + 6 };
};

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Those names that fit into the map whole and free of each other and of the point; earlier ones come first. */
export function freeLabels(
  labels: readonly Label[],
  { width, height }: { width: number; height: number },
  point: readonly [number, number] | null,
): Label[] {
  const taken: Box[] = point
    ? [{ left: point[0] - 16, right: point[0] + 16, top: point[1] - 16, bottom: point[1] + 16 }]
    : [];
  return labels.filter((label) => {
    const box = boxOf(label);
    if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height) return false;
    if (taken.some((other) => meet(box, other))) return false;
    taken.push(box);
    return true;
  });
}
