import fs from "node:fs";
import { describe, expect, it } from "vitest";

const css = fs.readFileSync(new URL("../app/globals.css", import.meta.url), "utf8");

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

function colour(name: string, theme: "light" | "dark"): string {
  const both = new RegExp(`--color-${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css);
  const value = both?.[theme === "light" ? 1 : 2] ?? new RegExp(`--color-${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
  if (value === undefined) throw new Error(`no colour ${name}`);
  return value;
}

const grounds = ["sunken", "bg", "surface", "raised"];
const tones = ["accent", "signal", "success", "warning", "danger", "info"];
const cross = (texts: string[], onto: string[]) =>
  texts.flatMap((text) => onto.map((ground) => [text, ground] as const));

const text = [
  ...cross(["ink", "muted", ...tones, "accent-strong", "danger-strong"], grounds),
  ...tones.flatMap((tone) => cross([tone, "ink"], [`${tone}-soft`])),
  ...cross(["muted"], ["accent-soft", "danger-soft"]),
  ["accent-ink", "accent"],
  ["accent-ink", "accent-strong"],
  ["signal-ink", "signal"],
  ["danger-ink", "danger"],
  ["danger-ink", "danger-strong"],
  ["bg", "ink"],
  ...cross(
    ["person-ink"],
    [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `person-${n}`),
  ),
] as const;

const marks = [...cross(["line-strong", "focus"], ["bg", "surface", "raised"]), ...cross(["focus"], ["sunken"])];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(text)("%s can be read on %s", (one, other) => {
    expect(contrast(colour(one, theme), colour(other, theme))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(marks)("%s can be seen on %s", (one, other) => {
    expect(contrast(colour(one, theme), colour(other, theme))).toBeGreaterThanOrEqual(3);
  });
});
