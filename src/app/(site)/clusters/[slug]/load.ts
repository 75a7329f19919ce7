import { notFound } from "next/navigation";
import { DomainError } from "#src/lib/errors.ts";
import { clusterSlugSchema } from "#src/modules/clusters/schema.ts";

/** The address of a cluster, or the page that says there is none. */
export async function slugIn(params: Promise<{ slug: string }>): Promise<string> {
  const slug = clusterSlugSchema.safeParse((await params).slug);
  return slug.success ? slug.data : notFound();
}

/** What a use case gives, or the page that says there is nothing here. */
export async function orNotFound<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof DomainError && error.code === "notFound") notFound();
    throw error;
  }
}
