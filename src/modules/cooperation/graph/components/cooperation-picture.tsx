import { useTranslations } from "next-intl";
import { cx } from "#src/ui/cx.ts";
import type { Drawing, Node } from "../layout.ts";

function Partner({ node: { partner, x, y, side, label } }: { node: Node }) {
  const t = useTranslations("graph");
  const right = side === "right";
  const isCluster = partner.slug !== null;
  const inner = (
    <>
      <title>{`${partner.name}: ${t("joint", { count: partner.works.length })}`}</title>
      {isCluster ? (
        <circle cx={x} cy={y} r={6} className="fill-accent" />
      ) : (
        <circle cx={x} cy={y} r={4.5} className="fill-surface stroke-line-strong" strokeWidth={1.5} />
      )}
      <text
        x={x + (right ? 12 : -12)}
        y={y}
        dominantBaseline="central"
        textAnchor={right ? "start" : "end"}
        className={isCluster ? "fill-ink group-hover/node:underline" : "fill-muted"}
      >
        {label}
      </text>
    </>
  );
  if (partner.slug === null) return <g>{inner}</g>;
  return (
    <a
      href={`/clusters/${partner.slug}`}
      className="group/node rounded-sm focus-visible:outline-2 focus-visible:outline-focus"
    >
      {/* Pressable as a whole row, not only where there are letters. */}
      <rect x={right ? x - 12 : x - 200} y={y - 13} width={212} height={26} fill="transparent" />
      {inner}
    </a>
  );
}

/** A cluster and those it worked with, drawn on the server; the lines are thicker for more joint work. */
export function CooperationPicture({
  drawing: { width, height, centre, nodes },
  label,
  className,
}: {
  drawing: Drawing;
  label: string;
  className?: string;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; this groups links of a drawing
    <svg
      role="group"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={13}
      className={cx("w-full", className)}
    >
      <g aria-hidden fill="none" className="stroke-contour">
        {nodes.map(({ partner, x, y, width: thick }) => (
          <path
            key={partner.id}
            strokeWidth={thick}
            strokeLinecap="round"
            d={`M${centre.x} ${centre.y} Q${(centre.x + x) / 2} ${y} ${x} ${y}`}
          />
        ))}
      </g>
      <g aria-hidden>
        <circle cx={centre.x} cy={centre.y} r={14} className="fill-surface stroke-accent" strokeWidth={2.5} />
        <circle cx={centre.x} cy={centre.y} r={7} className="fill-accent" />
      </g>
      {nodes.map((node) => (
        <Partner key={node.partner.id} node={node} />
      ))}
    </svg>
  );
}
