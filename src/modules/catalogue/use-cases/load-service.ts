import type { Locale } from "#src/lib/locales.ts";
import { reading } from "#src/platform/transaction.ts";
import { type Service, serviceIdSchema } from "../schema.ts";
import { findService } from "../store.ts";

/** The service with this id in this language; null when there is none. */
export async function loadService(serviceId: string, locale: Locale): Promise<Service | null> {
  const checked = serviceIdSchema.safeParse(serviceId);
  return checked.success ? findService(reading(), checked.data, locale) : null;
}
