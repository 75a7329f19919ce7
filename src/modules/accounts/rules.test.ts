import { describe, expect, it } from "vitest";
import { deviceOf, passwordProblem } from "./rules.ts";

const person = { email: "ana.novak@lesni-grozd.si", name: "Ana Žnidaršič" };
const problem = (password: string) => passwordProblem(password, person);

describe("passwordProblem", () => {
  it.each([
    "password",
    "Password1",
    "P@ssw0rd!",
    "Passwort2026",
    "motdepasse",
    "Cordata2026!",
    "cordata-2026",
    "iloveyou",
    "ljubezen1",
    "sommer2025",
    "Schatzi123",
    "juventus1897",
    "football",
    "adminadmin1",
    "test1234",
    "welcome123",
    "letmein!",
    "qwerty123",
  ])("refuses the common %s", (password) => {
    expect(problem(password)).toMatch(/passwordCommon|passwordRepeats/);
  });

  it.each([
    "12345678",
    "87654321",
    "aaaaaaaa",
    "abababab",
    "abcabcabc",
    "11223344",
    "qwertzuiop",
    "asdfghjkl",
    "abcdefgh",
    "1qaz2wsx",
    "qwertyasdfgh",
  ])("refuses %s: repetition, sequence or keyboard run", (password) => {
    expect(problem(password)).toBe("passwordRepeats");
  });

  it.each([
    "ana.novak",
    "ananovak",
    "AnaNovak2026",
    "ana.novak@lesni-grozd.si",
    "znidarsic1",
    "Žnidaršič",
    "lesnigrozd!",
  ])("refuses %s, which is out of the person's own name or address", (password) => {
    expect(problem(password)).toBe("passwordPersonal");
  });

  it.each([
    "tri ovce pod vrbo",
    "kX9#mmQ2vL",
    "Gipfelkreuz im Nebel 7",
    "le vieux pont rouge",
    "9f81c07be2a4",
    "zeleni-vlak-ob-petih",
  ])("takes %s", (password) => {
    expect(problem(password)).toBeNull();
  });

  it("takes long hostile input in no time", () => {
    const started = performance.now();
    for (const part of ["a", "ab", "qwerty", "pass", "é", "😀"]) problem(part.repeat(200).slice(0, 200));
    problem(`${"passwordpass".repeat(16)}x`);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe("deviceOf", () => {
  it.each([
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "Linux"],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0",
      "Edge",
      "Windows",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
      "Safari",
      "iOS",
    ],
    [
      "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Mobile Safari/537.36",
      "Chrome",
      "Android",
    ],
    ["curl/8.5.0", null, null],
    ["", null, null],
  ])("reads %s", (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system });
  });
});
