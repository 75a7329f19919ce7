import { seedCatalogue } from "./catalogue.ts";
import { seedIndicators } from "./indicators.ts";
import { seedRegions } from "./regions.ts";
import { seedVocabulary } from "./vocabulary.ts";

/** Fills in what every installation needs; can run again at any time and then writes only what changed. */
export async function seed({ demo }: { demo: boolean }): Promise<void> {
  await seedRegions();
  await seedVocabulary();
  await seedCatalogue();
  await seedIndicators();
  if (!demo) return;
  // Loaded only where it is wanted: it goes through the code of every module.
  const { seedDemo } = await import("./demo/index.ts");
  await seedDemo();
}
