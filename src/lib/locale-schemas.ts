import { z } from "zod";
import { locales } from "./locales.ts";

// Apart from locales.ts, which the browser loads with every page: zod would weigh more than all else of ours.

export const localeSchema = z.enum(locales);

export const localisedSchema = z.partialRecord(localeSchema, z.string());
