import type { Locale } from "#src/lib/locales.ts";
import { reading } from "#src/platform/transaction.ts";
import type { Service } from "../schema.ts";
import { findServices } from "../store.ts";

/** All services in this language, by field, kind and case number; everyone may read them. */
export const listServices = (locale: Locale): Promise<Service[]> => findServices(reading(), locale);
