import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { RichNode } from "../schema.ts";
import { RenderedDocument } from "./rendered-document.tsx";
import { asLink, isSafeLink } from "./safe-link.ts";

const hostile = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "blob:https://own.example/1",
  "file:///etc/passwd",
  "//elsewhere.example",
  "/\\elsewhere.example",
  'https://x.example/"onmouseover="alert(1)',
  "https://x.example/<script>",
];

test.each(hostile)("%j is no link, typed or received", (href) => {
  expect(isSafeLink(href)).toBe(false);
  const made = asLink(href);
  expect(made === null || isSafeLink(made)).toBe(true);
  if (made !== null) expect(new URL(made).protocol).toBe("https:");
});

test.each([{ href: "https://x.example" }, ["https://x.example"], null, 7, undefined])("%j is no link", (href) => {
  expect(isSafeLink(href)).toBe(false);
});

test("what people write becomes a link", () => {
  expect(asLink("example.org/a?b=c#d")).toBe("https://example.org/a?b=c#d");
  expect(asLink(" https://example.org ")).toBe("https://example.org");
  expect(asLink("ana@example.org")).toBe("mailto:ana@example.org");
});

const html = (content: RichNode) => renderToStaticMarkup(createElement(RenderedDocument, { content }));
const linked = (href: string): RichNode => ({
  type: "paragraph",
  content: [{ type: "text", text: "press me", marks: [{ type: "link", attrs: { href, onclick: "alert(1)" } }] }],
});

test("hostile links stand as plain words on the page", () => {
  const page = html({ type: "doc", content: hostile.map(linked) });
  expect(page).not.toMatch(/<a|href|script|onclick/i);
  expect(page.match(/press me/g)).toHaveLength(hostile.length);
});

test("a good link says nothing of where it was found", () => {
  const page = html(linked("https://example.org/a?b=1&c=2"));
  expect(page).toContain('href="https://example.org/a?b=1&amp;c=2"');
  expect(page).toContain('rel="noopener noreferrer nofollow"');
  expect(page).not.toContain("onclick");
});

test("nodes and marks that no editor makes, and HTML in the text, are plain words", () => {
  const page = html({
    type: "doc",
    content: [
      { type: "script", content: [{ type: "text", text: "alert(1)" }] },
      { type: "iframe", attrs: { src: "https://elsewhere.example", srcdoc: "<script>" } },
      { type: "image", attrs: { src: "x", onerror: "alert(1)" } },
      { type: "constructor", content: [{ type: "text", text: "built in" }] },
      {
        type: "paragraph",
        attrs: { style: "position:fixed", onclick: "alert(1)" },
        content: [{ type: "text", text: "<img src=x onerror=alert(1)>" }],
      },
      {
        type: "paragraph",
        content: [{ type: "text", text: "marked", marks: [{ type: "toString" }, { type: "style" }] }],
      },
    ],
  });
  expect(page).not.toMatch(/<(script|iframe|img|style)|style=|<p on/i);
  expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;");
  for (const words of ["alert(1)", "built in", "marked"]) expect(page).toContain(words);
});
