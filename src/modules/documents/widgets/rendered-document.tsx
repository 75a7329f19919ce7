import type { ReactNode } from "react";
import type { Json, RichNode } from "../schema.ts";
import { isSafeLink } from "./safe-link.ts";

type Attrs = RichNode["attrs"];

const span = (value: Json | undefined) => (typeof value === "number" && value > 1 && value <= 50 ? value : undefined);

const wrappers: { [mark: string]: (inner: ReactNode, attrs: Attrs) => ReactNode } = {
  bold: (inner) => <strong>{inner}</strong>,
  italic: (inner) => <em>{inner}</em>,
  underline: (inner) => <u>{inner}</u>,
  strike: (inner) => <s>{inner}</s>,
  link: (inner, attrs) =>
    isSafeLink(attrs?.href) ? (
      <a href={attrs.href} target="_blank" rel="noopener noreferrer nofollow">
        {inner}
      </a>
    ) : (
      inner
    ),
};

function Text({ node }: { node: RichNode }) {
  return (node.marks ?? []).reduceRight<ReactNode>(
    (inner, { type, attrs }) => (Object.hasOwn(wrappers, type) ? wrappers[type]?.(inner, attrs) : inner),
    node.text ?? "",
  );
}

const blocks: { [type: string]: (inner: ReactNode, attrs: Attrs) => ReactNode } = {
  paragraph: (inner) => <p>{inner}</p>,
  heading: (inner, attrs) => (attrs?.level === 4 ? <h4>{inner}</h4> : <h3>{inner}</h3>),
  bulletList: (inner) => <ul>{inner}</ul>,
  orderedList: (inner, attrs) => <ol start={span(attrs?.start)}>{inner}</ol>,
  listItem: (inner) => <li>{inner}</li>,
  blockquote: (inner) => <blockquote>{inner}</blockquote>,
  table: (inner) => (
    <div className="overflow-x-auto">
      <table>
        <tbody>{inner}</tbody>
      </table>
    </div>
  ),
  tableRow: (inner) => <tr>{inner}</tr>,
  tableCell: (inner, attrs) => (
    <td colSpan={span(attrs?.colspan)} rowSpan={span(attrs?.rowspan)}>
      {inner}
    </td>
  ),
  tableHeader: (inner, attrs) => (
    <th colSpan={span(attrs?.colspan)} rowSpan={span(attrs?.rowspan)}>
      {inner}
    </th>
  ),
};

function Node({ node }: { node: RichNode }) {
  if (node.type === "text") return <Text node={node} />;
  if (node.type === "hardBreak") return <br />;
  // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity, and this tree is never changed in place
  const inner = node.content?.map((child, index) => <Node key={`${index}-${child.type}`} node={child} />);
  const block = Object.hasOwn(blocks, node.type) ? blocks[node.type] : undefined;
  return block ? block(inner, node.attrs) : inner;
}

/** Rich text for reading: known nodes and marks only, links to the web and to mail only; all else shows its plain text. */
export function RenderedDocument({ content }: { content: RichNode }) {
  return (
    <div className="rich-text">
      <Node node={content} />
    </div>
  );
}
