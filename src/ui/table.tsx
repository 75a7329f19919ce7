import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx.ts";

type Align = "start" | "end" | "center";
const aligned: Record<Align, string> = { start: "text-start", end: "text-end", center: "text-center" };

/** A table in a region that scrolls by itself, by keyboard too. */
export function Table({
  label,
  stickyHead,
  dense,
  className,
  children,
}: {
  label: string;
  /** Keeps the head in sight; give the region a height by `className`. */
  stickyHead?: boolean | undefined;
  dense?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={cx("relative overflow-auto rounded-[inherit] focus-visible:-outline-offset-2", className)}
    >
      <table
        className={cx(
          "w-full border-separate border-spacing-0 text-sm",
          dense ? "[&_td]:py-1.5 [&_th]:py-1.5" : "[&_td]:py-2.5 [&_th]:py-2.5",
          stickyHead && "[&_thead_th]:sticky [&_thead_th]:top-0 [&_thead_th]:z-1",
        )}
      >
        <caption className="sr-only">{label}</caption>
        {children}
      </table>
    </section>
  );
}

export function THead(props: ComponentProps<"thead">) {
  return <thead {...props} className={cx("[&_th]:bg-surface [&_th]:text-muted", props.className)} />;
}

export function TBody(props: ComponentProps<"tbody">) {
  return <tbody {...props} className={cx("[&_tr:last-child>*]:border-b-0 [&_tr:hover>*]:bg-ink/3", props.className)} />;
}

export function TFoot(props: ComponentProps<"tfoot">) {
  return (
    <tfoot
      {...props}
      className={cx("font-semibold [&_td]:border-t [&_th]:border-t [&_tr>*]:border-b-0", props.className)}
    />
  );
}

export function Tr(props: ComponentProps<"tr">) {
  return <tr {...props} />;
}

const cellClass = "border-line border-b px-3 first:ps-4 last:pe-4 sm:first:ps-6 sm:last:pe-6";

export interface ThProps extends Omit<ComponentProps<"th">, "align"> {
  align?: Align | undefined;
  sort?: "ascending" | "descending" | "none" | undefined;
  onSort?: (() => void) | undefined;
  /** The address of this table sorted by this column, where a link does it. */
  sortHref?: string | undefined;
}

/** The head of a column, or of a row with `scope="row"`; sorts when told how. */
export function Th({ align = "start", sort, onSort, sortHref, className, children, scope = "col", ...rest }: ThProps) {
  const Arrow = sort === "ascending" ? ArrowUp : sort === "descending" ? ArrowDown : ArrowUpDown;
  const sortable = "inline-flex min-h-6 items-center gap-1 rounded-sm hover:text-ink";
  const inner = (
    <>
      {children}
      {sort && <Arrow aria-hidden className={cx("size-3.5 shrink-0", sort === "none" && "opacity-50")} />}
    </>
  );
  return (
    <th
      {...rest}
      scope={scope}
      aria-sort={sort}
      className={cx(cellClass, "font-medium", scope === "col" && "whitespace-nowrap", aligned[align], className)}
    >
      {sortHref ? (
        <Link href={sortHref} scroll={false} className={sortable}>
          {inner}
        </Link>
      ) : onSort ? (
        <button type="button" onClick={onSort} className={sortable}>
          {inner}
        </button>
      ) : (
        inner
      )}
    </th>
  );
}

export function Td({
  align = "start",
  className,
  ...rest
}: Omit<ComponentProps<"td">, "align"> & { align?: Align | undefined }) {
  return <td {...rest} className={cx(cellClass, "align-middle", aligned[align], className)} />;
}
