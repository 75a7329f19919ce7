import { describe, expect, it } from "vitest";
import { ownPath } from "./own-path.ts";

describe("ownPath", () => {
  it("keeps paths of this site", () => {
    expect(ownPath("/catalogue/3?field=growth#how", "/home")).toBe("/catalogue/3?field=growth#how");
  });

  it.each([
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/\t/elsewhere.example",
    "/.//elsewhere.example",
    "https://elsewhere.example/",
    "javascript:alert(1)",
    "",
    ["/home"],
    undefined,
  ])("does not follow %j", (to) => {
    expect(ownPath(to, "/home")).toBe("/home");
  });
});
