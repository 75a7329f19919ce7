import { reading } from "#src/platform/transaction.ts";
import { matchesWords } from "../rules.ts";
import type { CommonIndicator, SearchCommonInput } from "../schema.ts";
import { listCommonIndicators } from "../store.ts";

/** Common indicators by code or name, in any language; the first thirty. */
export async function searchCommonIndicators({ text }: SearchCommonInput): Promise<CommonIndicator[]> {
  const all = await listCommonIndicators(reading());
  return all.filter((indicator) => matchesWords(indicator, text)).slice(0, 30);
}
