import { notFound } from "next/navigation";
import { DomainError } from "#src/lib/errors.ts";

/** What the use case answers, or the page that says that there is no such page. */
export async function found<Value>(answer: Promise<Value>): Promise<Value> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof DomainError && error.code === "notFound") notFound();
    throw error;
  }
}
