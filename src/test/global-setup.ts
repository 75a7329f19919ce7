import type { TestProject } from "vitest/node";
import { openScratchServer } from "../../scripts/databases.ts";
import { templateIn } from "../../scripts/templates.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The server that test databases are made in. */
    serverUrl: string;
    /** The migrated database with regions, catalogue and indicators that they are cloned from. */
    template: string;
  }
}

/** A database server for this run, thrown away with it except for the template, which the next run takes over. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const undos: (() => unknown)[] = [];
  const tearDown = async () => {
    for (const undo of undos.reverse()) await undo();
  };
  const server = await openScratchServer({ say: console.log, atEnd: (undo) => undos.push(undo) }, "test");
  try {
    project.provide("serverUrl", server.url("postgres"));
    project.provide("template", await templateIn(server, "reference"));
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}
