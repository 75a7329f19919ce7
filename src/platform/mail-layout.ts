/** The parts a mail is made of; each is written as plain text and as HTML. */
export type MailBlock =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "button"; readonly label: string; readonly url: string }
  /** What somebody wrote, with who wrote it. */
  | { readonly kind: "quote"; readonly text: string; readonly from?: string }
  | {
      readonly kind: "list";
      readonly items: readonly { readonly text: string; readonly url?: string; readonly note?: string }[];
    }
  /** What stands below, smaller: until when, why this mail came. */
  | { readonly kind: "small"; readonly text: string };

export type MailLayout = {
  readonly locale: string;
  readonly subject: string;
  readonly blocks: readonly MailBlock[];
  /** The last line: who sends this and why. */
  readonly footer: string;
};

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text made safe for HTML, in content and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

// Only web addresses become links: nothing that somebody typed can run in a mail reader.
const href = (url: string): string => (/^https?:\/\//i.test(url) ? escapeHtml(url) : "#");

const lines = (text: string): string => escapeHtml(text).replace(/\r?\n/g, "<br>");

const ink = "#17211f";
const muted = "#535e5a";
const accent = "#0e5a5e";
const rule = "#dfdbcf";

function blockHtml(block: MailBlock): string {
  switch (block.kind) {
    case "text":
      return `<p style="margin:0 0 16px;">${lines(block.text)}</p>`;
    case "button":
      // The address stands below the button too: some readers show no buttons, some people want to see where it leads.
      return (
        `<p style="margin:24px 0 12px;"><a href="${href(block.url)}" style="display:inline-block;padding:12px 22px;` +
        `border-radius:8px;background:${accent};color:#ffffff;font-weight:600;text-decoration:none;">${lines(block.label)}</a></p>` +
        `<p style="margin:0 0 24px;font-size:13px;color:${muted};word-break:break-all;">` +
        `<a href="${href(block.url)}" style="color:${muted};">${escapeHtml(block.url)}</a></p>`
      );
    case "quote":
      return (
        `<blockquote style="margin:0 0 16px;padding:2px 0 2px 16px;border-left:3px solid ${rule};color:${ink};">` +
        `${lines(block.text)}${block.from ? `<br><span style="color:${muted};font-size:14px;">${lines(block.from)}</span>` : ""}</blockquote>`
      );
    case "list":
      return `<ul style="margin:0 0 16px;padding-left:20px;">${block.items
        .map(({ text, url, note }) => {
          const main = url ? `<a href="${href(url)}" style="color:${accent};">${lines(text)}</a>` : lines(text);
          return `<li style="margin:0 0 8px;">${main}${note ? `<br><span style="color:${muted};font-size:14px;">${lines(note)}</span>` : ""}</li>`;
        })
        .join("")}</ul>`;
    case "small":
      return `<p style="margin:0 0 12px;font-size:14px;color:${muted};">${lines(block.text)}</p>`;
  }
}

function blockText(block: MailBlock): string {
  switch (block.kind) {
    case "text":
    case "small":
      return block.text;
    case "button":
      return `${block.label}:\n${block.url}`;
    case "quote":
      return [...block.text.split(/\r?\n/), ...(block.from ? [block.from] : [])].map((line) => `> ${line}`).join("\n");
    case "list":
      return block.items
        .map(({ text, url, note }) => [`- ${text}`, note && `  ${note}`, url && `  ${url}`].filter(Boolean).join("\n"))
        .join("\n");
  }
}

/**
 * Writes a mail in both forms. Everything given is escaped; colours are written out because mail readers know no variables.
 */
export function layOutMail({ locale, subject, blocks, footer }: MailLayout): {
  subject: string;
  text: string;
  html: string;
} {
  const title = escapeHtml(subject);
  const html = `<!doctype html>
<html lang="${escapeHtml(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${title}</title></head>
<body style="margin:0;padding:0;background:#f6f4ed;color:${ink};font:16px/1.6 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;">
<tr><td style="padding:0 8px 16px;font-size:15px;font-weight:700;letter-spacing:-0.01em;color:${accent};">Cordata</td></tr>
<tr><td style="padding:32px;background:#fdfcf9;border:1px solid ${rule};border-radius:12px;">
<h1 style="margin:0 0 20px;font-size:22px;line-height:1.3;font-weight:650;letter-spacing:-0.015em;">${title}</h1>
${blocks.map(blockHtml).join("\n")}
</td></tr>
<tr><td style="padding:16px 8px;font-size:13px;color:${muted};">${lines(footer)}</td></tr>
</table></td></tr></table>
</body></html>`;
  const text = `${[...blocks.map(blockText), `--\n${footer}`].join("\n\n")}\n`;
  return { subject: subject.replace(/[\r\n]+/g, " "), text, html };
}
