import { fold, foldedWords } from "#src/lib/fold.ts";
import type { CatalogueQuery, CatalogueResult, Service, ServiceField, ServiceKind } from "./schema.ts";

/** Whether every word is in the text somewhere; 2 when all are in a title, 1 when some are only in the rest. */
function hitOf(service: Service, words: readonly string[], more: string): 0 | 1 | 2 {
  const titles = fold(`${service.title} ${service.originalTitle ?? ""}`);
  if (words.every((word) => titles.includes(word))) return 2;
  const all = `${titles} ${fold(`${service.summary} ${more}`)}`;
  return words.every((word) => all.includes(word)) ? 1 : 0;
}

/**
 * The services that a query finds, titles before summaries, else in their order. `wordsOf` gives what a service is also
 * found by, such as the name of its field.
 */
export function searchServices(
  services: readonly Service[],
  { text, fields, kinds }: CatalogueQuery,
  wordsOf: (service: Service) => string = () => "",
): CatalogueResult {
  const words = foldedWords(text);
  const hits = services
    .map((service) => ({ service, hit: text ? hitOf(service, words, wordsOf(service)) : 2 }))
    .filter(({ hit }) => hit > 0 && (!text || words.length > 0))
    .sort((a, b) => b.hit - a.hit)
    .map(({ service }) => service);
  const inFields = (service: Service) => fields.length === 0 || fields.includes(service.field);
  const inKinds = (service: Service) => kinds.length === 0 || kinds.includes(service.kind);
  const ofField = (field: ServiceField) => hits.filter((each) => each.field === field && inKinds(each)).length;
  const ofKind = (kind: ServiceKind) => hits.filter((each) => each.kind === kind && inFields(each)).length;
  return {
    services: hits.filter((service) => inFields(service) && inKinds(service)),
    fields: {
      education: ofField("education"),
      innovation: ofField("innovation"),
      collaboration: ofField("collaboration"),
      networking: ofField("networking"),
      growth: ofField("growth"),
    },
    kinds: { bestPractice: ofKind("bestPractice"), newService: ofKind("newService") },
  };
}
