import { cx } from "./cx.ts";

/** The large sheet of contour lines behind a hero; fades out towards the text. */
export function Contour({ className }: { className?: string | undefined }) {
  return <div aria-hidden className={cx("contour-sheet pointer-events-none text-contour", className)} />;
}

const wave = (seed: number, k: number) => {
  const x = Math.sin(seed * 12.9898 + k * 78.233) * 43758.5453;
  return x - Math.floor(x);
};

const round = (n: number) => Math.round(n * 10) / 10;

/** One closed contour line around a summit, smooth through its points. */
function ring(seed: number, cx0: number, cy0: number, radius: number): string {
  const count = 18;
  const points = Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * Math.PI * 2;
    const swell =
      1 +
      0.16 * Math.sin(2 * angle + wave(seed, 1) * 6.28) +
      0.09 * Math.sin(3 * angle + wave(seed, 2) * 6.28 + radius / 40) +
      0.04 * Math.sin(5 * angle + wave(seed, 3) * 6.28 + radius / 22);
    return [cx0 + Math.cos(angle) * radius * 1.7 * swell, cy0 + Math.sin(angle) * radius * swell] as const;
  });
  const at = (i: number) => points[(i + count) % count] ?? ([cx0, cy0] as const);
  const start = at(0);
  const curves = points.map((p, i) => {
    const before = at(i - 1);
    const next = at(i + 1);
    const after = at(i + 2);
    const c1 = [p[0] + (next[0] - before[0]) / 6, p[1] + (next[1] - before[1]) / 6];
    const c2 = [next[0] - (after[0] - p[0]) / 6, next[1] - (after[1] - p[1]) / 6];
    return `C${[...c1, ...c2, ...next].map(round).join(" ")}`;
  });
  return `M${round(start[0])} ${round(start[1])}${curves.join("")}Z`;
}

/** A small hill in contour lines with a route that has not been walked yet. */
export function ContourArt({ seed = 1, className }: { seed?: number | undefined; className?: string | undefined }) {
  const summit = [96 + wave(seed, 4) * 12, 48 + wave(seed, 5) * 6] as const;
  const rings = [6, 13, 21, 30, 40, 51];
  return (
    <svg aria-hidden viewBox="0 0 192 112" fill="none" className={cx("text-contour", className)}>
      {rings.map((radius, i) => (
        <path
          key={radius}
          d={ring(seed, summit[0] - i * 2.2, summit[1] + i * 2.4, radius)}
          stroke="currentColor"
          strokeWidth={i === 3 ? 1.4 : 0.9}
          opacity={1 - i * 0.13}
        />
      ))}
      <path
        d={`M22 100C44 92 52 84 66 82S84 66 ${round(summit[0])} ${round(summit[1])}`}
        className="stroke-signal"
        strokeWidth="1.6"
        strokeDasharray="0.1 5"
        strokeLinecap="round"
      />
      <circle cx="22" cy="100" r="2.5" className="fill-bg stroke-signal" strokeWidth="1.5" />
      <circle cx={round(summit[0])} cy={round(summit[1])} r="3" className="fill-signal" />
    </svg>
  );
}
