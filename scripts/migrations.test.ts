import { expect, test } from "vitest";
import { withoutHandMade } from "./migrations.ts";

test("what was made by hand is left alone, statement by statement", () => {
  const sql = `-- DropIndex
DROP INDEX "hand_cluster_name";

-- CreateTable
CREATE TABLE "A" (
    "id" UUID NOT NULL,

    CONSTRAINT "A_pkey" PRIMARY KEY ("id")
);

-- DropIndex
DROP INDEX "A_name_idx";
`;
  const kept = withoutHandMade(sql);
  expect(kept).not.toContain("hand_cluster_name");
  expect(kept).toContain(`"id" UUID NOT NULL,\n\n    CONSTRAINT`);
  expect(kept).toContain(`DROP INDEX "A_name_idx"`);
});

test("an empty difference is empty", () => {
  expect(withoutHandMade("-- This is an empty migration.\n")).toBe("");
});
