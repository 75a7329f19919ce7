import { describe, expect, test } from "vitest";
import { searchServices } from "./rules.ts";
import { readCatalogueQuery, type Service } from "./schema.ts";

const service = (id: string, rest: Partial<Service>): Service => ({
  id,
  kind: "bestPractice",
  field: "education",
  number: 1,
  title: id,
  summary: "",
  originalTitle: null,
  ...rest,
});

const services = [
  service("career", { title: "Förderung für Frauen", originalTitle: "Woman and career" }),
  service("lab", { field: "innovation", title: "Testlabor", summary: "Größere Firmen fördern kleine." }),
  service("fair", { field: "networking", kind: "newService", title: "Messe" }),
];
const found = (params: Record<string, string | string[]>) => searchServices(services, readCatalogueQuery(params));
const ids = (params: Record<string, string | string[]>) => found(params).services.map(({ id }) => id);

describe("searching the catalogue", () => {
  test.each([
    ["FORDER", ["career", "lab"]],
    ["woman CAREER", ["career"]],
    ["grossere", ["lab"]],
    ["career lab", []],
    ["!?", []],
    ["", ["career", "lab", "fair"]],
  ])("%s", (q, expected) => {
    expect(ids({ q })).toEqual(expected);
  });

  test("filters narrow, and each is counted without itself", () => {
    const { services: shown, fields, kinds } = found({ field: ["education", "networking"], kind: "newService" });
    expect(shown.map(({ id }) => id)).toEqual(["fair"]);
    expect(fields).toMatchObject({ education: 0, innovation: 0, networking: 1 });
    expect(kinds).toEqual({ bestPractice: 1, newService: 1 });
  });

  test("values that do not exist are left out", () => {
    expect(ids({ field: "magic", kind: ["__proto__"] })).toHaveLength(3);
  });
});
