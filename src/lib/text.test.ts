import { describe, expect, test } from "vitest";
import { emailSchema, line, prose, requiredLine, slugOf } from "./text.ts";

describe("text from outside", () => {
  test("is trimmed and normalised, so that one spelling is one text", () => {
    expect(line(10).parse(" Cafe\u0301 ")).toBe("Café");
  });

  test.each(["a\u0000b", "a\nb", "\u007f"])("a line refuses control characters", (text) => {
    expect(line(10).safeParse(text).success).toBe(false);
  });

  test("prose keeps its lines but refuses NUL", () => {
    expect(prose(20).parse("a\r\nb")).toBe("a\nb");
    expect(prose(20).safeParse("a\u0000").success).toBe(false);
  });

  test.each([{ not: "" }, ["a"], null, 1])("only a string is a string", (value) => {
    expect(line(10).safeParse(value).success).toBe(false);
    expect(emailSchema.safeParse(value).success).toBe(false);
  });

  test("blanks alone do not fill a required line", () => {
    expect(requiredLine(5).safeParse("   ").error?.issues[0]?.message).toBe("common.required");
  });

  test("an address has one spelling", () => {
    expect(emailSchema.parse(" Ana@Example.ORG ")).toBe("ana@example.org");
  });
});

test.each([
  ["Grappe du Bois, Fribourg", "grappe-du-bois-fribourg"],
  ["Gewächshaus & Straße", "gewachshaus-strasse"],
  ["Живот", "x"],
])("the slug of %s", (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});
