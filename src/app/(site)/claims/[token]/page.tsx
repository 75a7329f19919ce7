import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { ConfirmClaimButton } from "#src/modules/clusters/claims/components/confirm-claim-button.tsx";
import { loadClaim } from "#src/modules/clusters/claims/use-cases/load-claim.ts";
import { tokenSchema } from "#src/modules/clusters/schema.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentActor } from "#src/server/auth/current-actor.ts";
import { LinkButton } from "#src/ui/button.tsx";
import { Panel } from "#src/ui/card.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";

async function claimAt(params: PageProps<"/claims/[token]">["params"]) {
  const token = tokenSchema.safeParse((await params).token);
  const claim = token.success && (await loadClaim(await currentActor(), token.data));
  return claim ? { ...claim, token: token.data } : notFound();
}

export async function generateMetadata({ params }: PageProps<"/claims/[token]">): Promise<Metadata> {
  const [{ cluster }, t] = await Promise.all([claimAt(params), getTranslations("clusters")]);
  // The address holds the token: it is not passed on to pages that one goes to from here.
  return {
    title: t("claims.link.title", { cluster: cluster.name }),
    referrer: "no-referrer",
    robots: { index: false },
  };
}

export default async function ClaimByLinkPage({ params }: PageProps<"/claims/[token]">) {
  const { token, state, cluster, person, viewer, expiresAt } = await claimAt(params);
  const t = await getTranslations("clusters.claims");
  if (state !== "open") {
    return (
      <div className="page py-12">
        <EmptyState
          title={t(`link.${state}Title`)}
          action={<LinkButton href={`/clusters/${cluster.slug}`}>{t("link.toCluster")}</LinkButton>}
        >
          {t(`link.${state}Body`, { cluster: cluster.name })}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="page pb-16">
      <PageHeader title={t("link.title", { cluster: cluster.name })} lead={t("link.lead", person)} />
      <div className="flex max-w-xl flex-col gap-6">
        <Panel title={t("link.will")}>
          <ul className="list-disc space-y-1 ps-5">
            <li>{t("link.becomeManager", { cluster: cluster.name })}</li>
            <li>{t("link.othersEnd")}</li>
          </ul>
          <p className="mt-3 text-muted text-sm">
            {t("link.nothingYet")} {t("byMail.until")} <LocaleDay value={expiresAt} style="long" />.
          </p>
        </Panel>
        {viewer === "claimant" && (
          <ClientMessages of={["clusters"]}>
            <TrpcProvider>
              <ConfirmClaimButton token={token} />
            </TrpcProvider>
          </ClientMessages>
        )}
        {viewer === "other" && <NoticeBar tone="warning">{t("link.other", { email: person.email })}</NoticeBar>}
        {viewer === "anonymous" && (
          <>
            <p className="text-muted">{t("link.signInFirst", { email: person.email })}</p>
            <div>
              <LinkButton variant="primary" href={`/sign-in?to=${encodeURIComponent(`/claims/${token}`)}`}>
                {t("link.signIn")}
              </LinkButton>
            </div>
          </>
        )}
      </div>
    </div>
  );
}
