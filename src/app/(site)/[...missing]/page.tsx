import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell"))("notFound.pageTitle") };
}

/** Every address that is no page: so that "not found" stands in the shell like all else. */
export default function MissingPage(): never {
  notFound();
}
