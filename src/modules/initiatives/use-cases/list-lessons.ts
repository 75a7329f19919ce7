import { reading } from "#src/platform/transaction.ts";
import type { ServiceLesson } from "../schema.ts";
import { listIndicators, listLessonsAbout } from "../store.ts";

/**
 * What initiatives learned about a service, newest first, with their numbers; for everyone, so without notes and names of
 * people. A completed initiative that is not public is told of, not linked to.
 */
export async function listLessons(serviceId: string): Promise<ServiceLesson[]> {
  const lessons = await listLessonsAbout(reading(), serviceId);
  if (lessons.length === 0) return [];
  const indicators = await listIndicators(
    reading(),
    lessons.map((lesson) => lesson.initiative.id),
  );
  return lessons.map(({ initiative, createdAt, ...lesson }) => ({
    ...lesson,
    at: createdAt.toISOString(),
    title: initiative.title,
    initiativeId: initiative.public ? initiative.id : null,
    partners: initiative.partners
      .filter(({ role }) => role === "lead" || role === "coImplementer")
      .sort((a, b) => Number(b.role === "lead") - Number(a.role === "lead"))
      .map(({ cluster }) => cluster.name),
    indicators: indicators
      .filter((indicator) => indicator.initiativeId === initiative.id)
      .map(({ id, commonCode, name, unit, baseline, target, values }) => ({
        id,
        commonCode,
        name,
        unit,
        baseline,
        target,
        values: values.map((value) => ({ ...value, note: "", reportedById: null })),
      })),
  }));
}
