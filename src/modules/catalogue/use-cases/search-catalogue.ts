import type { Locale } from "#src/lib/locales.ts";
import { reading } from "#src/platform/transaction.ts";
import { searchServices } from "../rules.ts";
import type { CatalogueQuery, CatalogueResult, Service } from "../schema.ts";
import { findServices } from "../store.ts";

/** What a search in the catalogue finds, in this language and in English; `wordsOf` as in `searchServices`. */
export const searchCatalogue = async (
  query: CatalogueQuery,
  locale: Locale,
  wordsOf?: (service: Service) => string,
): Promise<CatalogueResult> => searchServices(await findServices(reading(), locale), query, wordsOf);
