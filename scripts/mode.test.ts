import { afterEach, expect, test, vi } from "vitest";
import { modeOf } from "./mode.ts";

afterEach(() => vi.unstubAllEnvs());

function given(environment: Record<string, string>) {
  for (const name of ["DATABASE_URL", "SMTP_URL", "HOST"]) vi.stubEnv(name, environment[name]);
  return modeOf();
}

test("a bare machine gets the demo, on this machine only", () => {
  const demo = { demo: true, host: "127.0.0.1", database: "demo" };
  expect(given({})).toEqual(demo);
  expect(given({ HOST: "localhost" })).toEqual(demo);
  expect(given({ DATABASE_URL: "", SMTP_URL: " " })).toEqual(demo);
});

test("whoever names a database, a mail server or another host gets no demo, and another database than the demo's", () => {
  const real = { demo: false, host: "127.0.0.1", database: "cordata" };
  expect(given({ DATABASE_URL: "postgresql://x/y" })).toEqual(real);
  expect(given({ SMTP_URL: "smtp://x" })).toEqual(real);
  expect(given({ HOST: "0.0.0.0" })).toEqual({ ...real, host: "0.0.0.0" });
});
