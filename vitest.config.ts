import { defineConfig } from "vitest/config";
import { TEST_ENVIRONMENT } from "./scripts/templates.ts";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
    globalSetup: ["src/test/global-setup.ts"],
    pool: "forks",
    isolate: true,
    maxWorkers: 3,
    // Tests on a real database share two cores with a database server and with each other.
    testTimeout: 20_000,
    // A test that needs a database asks for one (src/test/database.ts); without, its first query fails at this address.
    env: { ...TEST_ENVIRONMENT, DATABASE_URL: "postgresql://ask-withDatabase-first@127.0.0.1:1/none" },
  },
});
