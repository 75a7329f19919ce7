import { wordsOf } from "#src/i18n/words.ts";
import { type Actor, isActing } from "#src/lib/actor.ts";
import { ensure, invalid, notFound } from "#src/lib/errors.ts";
import { newId } from "#src/lib/ids.ts";
import type { Locale } from "#src/lib/locales.ts";
import { recordOf } from "#src/lib/records.ts";
import { sections } from "#src/modules/catalogue/schema.ts";
import { loadService } from "#src/modules/catalogue/use-cases/load-service.ts";
import { createDocument } from "#src/modules/documents/use-cases/create-document.ts";
import { regionName } from "#src/modules/regions/schema.ts";
import { listRegions } from "#src/modules/regions/use-cases/list-regions.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { adaptationCreated, concerned } from "../events.ts";
import { canCreate, canView } from "../policy.ts";
import { firstText } from "../rules.ts";
import type { Propose } from "../schema.ts";
import { findSourceAdaptation, insertAdaptation } from "../store.ts";

async function regionNames(codes: readonly string[], locale: Locale): Promise<string[]> {
  const known = new Map((await listRegions()).map((region) => [region.code, region]));
  return codes.map((code) => {
    const region = known.get(code);
    if (!region) throw invalid("adaptations.region");
    return regionName(region, locale);
  });
}

/**
 * Drafts an adaptation of a service, on its own or after another adaptation, with a plan whose seven sections are written
 * once, here. Throws `forbidden`, `invalid` for unknown regions or services, `notFound` for a hidden source.
 */
export async function proposeAdaptation(actor: Actor, input: Propose): Promise<{ adaptationId: string }> {
  ensure(isActing(actor), "common.noCluster");
  ensure(canCreate(actor), "adaptations.notEditor");
  const regions = await regionNames(input.regionCodes, input.locale);
  const t = wordsOf(input.locale, "adaptations");
  const catalogue = wordsOf(input.locale, "catalogue");

  return transaction(async (tx) => {
    const source = input.sourceAdaptationId === null ? null : await findSourceAdaptation(tx, input.sourceAdaptationId);
    if (input.sourceAdaptationId !== null && (!source || !canView(actor, source))) throw notFound();
    const service = await loadService(source?.serviceId ?? input.serviceId, input.locale);
    if (!service) throw invalid("adaptations.service");

    const { needs, conditions, transformativeActivity } = input;
    const documentId = await createDocument(
      tx,
      firstText({
        needs,
        conditions,
        transformativeActivity,
        origin: [
          t("seed.fromService", { title: service.title, summary: service.summary }),
          ...(source ? [t("seed.fromAdaptation", { title: source.title, cluster: source.leadName })] : []),
        ],
        activityLabel: t("seed.activity"),
        questionsLabel: t("seed.questions"),
        questions: recordOf(sections, (section) => catalogue(`sectionQuestion.${section}`)),
      }),
    );
    const adaptation = {
      id: newId(),
      clusterId: actor.acting.clusterId,
      serviceId: service.id,
      sourceAdaptationId: source?.id ?? null,
      title: input.title || `${service.title} – ${regions.join(", ")}`.slice(0, 160),
      regionCodes: input.regionCodes,
      needs,
      conditions,
      transformativeActivity,
      locale: input.locale,
      documentId,
      createdById: actor.accountId,
    };
    await insertAdaptation(tx, adaptation);
    const standing = {
      ...adaptation,
      state: "draft" as const,
      partners: [{ clusterId: adaptation.clusterId, role: "lead" as const, sections: [] }],
    };
    await announce(
      tx,
      adaptationCreated(actor, concerned(standing), { title: adaptation.title, clusterName: actor.acting.name }),
    );
    return { adaptationId: adaptation.id };
  });
}
