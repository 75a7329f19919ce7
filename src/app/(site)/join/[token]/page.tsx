import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { AcceptButton } from "#src/modules/clusters/components/accept-button.tsx";
import { tokenSchema } from "#src/modules/clusters/schema.ts";
import { loadMemberInvitation } from "#src/modules/clusters/use-cases/load-member-invitation.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentActor } from "#src/server/auth/current-actor.ts";
import { LinkButton } from "#src/ui/button.tsx";
import { Panel } from "#src/ui/card.tsx";
import { DefinitionList } from "#src/ui/definition-list.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";

async function invitationAt(params: PageProps<"/join/[token]">["params"]) {
  const token = tokenSchema.safeParse((await params).token);
  const invitation = token.success && (await loadMemberInvitation(await currentActor(), token.data));
  return invitation ? { ...invitation, token: token.data } : notFound();
}

export async function generateMetadata({ params }: PageProps<"/join/[token]">): Promise<Metadata> {
  const [{ cluster }, t] = await Promise.all([invitationAt(params), getTranslations("clusters")]);
  // The address holds the token: it is not passed on to pages that one goes to from here.
  return { title: t("join.title", { cluster: cluster.name }), referrer: "no-referrer", robots: { index: false } };
}

export default async function JoinPage({ params }: PageProps<"/join/[token]">) {
  const { token, cluster, inviter, role, email, state, viewer, expiresAt } = await invitationAt(params);
  const t = await getTranslations("clusters");
  if (state !== "open") {
    return (
      <div className="page py-12">
        <EmptyState title={t(`join.${state}Title`)} action={<LinkButton href="/">{t("join.home")}</LinkButton>}>
          {t(state === "accepted" ? "join.acceptedBody" : "join.closedBody", { cluster: cluster.name })}
        </EmptyState>
      </div>
    );
  }
  const to = encodeURIComponent(`/join/${token}`);
  return (
    <div className="page pb-16">
      <PageHeader
        title={t("join.title", { cluster: cluster.name })}
        lead={t("join.lead", { inviter, cluster: cluster.name })}
      />
      <div className="flex max-w-xl flex-col gap-6">
        <Panel>
          <DefinitionList
            items={[
              {
                term: t("join.as"),
                value: (
                  <>
                    <span className="font-medium">{t(`roles.${role}`)}</span>
                    <span className="block text-muted">{t(`roleHint.${role}`)}</span>
                  </>
                ),
              },
              { term: t("join.for"), value: email },
              { term: t("label.expires"), value: <LocaleDay value={expiresAt} style="long" /> },
            ]}
          />
        </Panel>
        {viewer === "invited" && (
          <ClientMessages of={["clusters"]}>
            <TrpcProvider>
              <AcceptButton token={token} />
            </TrpcProvider>
          </ClientMessages>
        )}
        {viewer === "other" && <NoticeBar tone="warning">{t("join.other", { email })}</NoticeBar>}
        {viewer === "anonymous" && (
          <>
            <p className="text-muted">{t("join.signInFirst", { email })}</p>
            <div className="flex flex-wrap gap-2">
              <LinkButton variant="primary" href={`/sign-in?to=${to}`}>
                {t("join.signIn")}
              </LinkButton>
              <LinkButton href={`/sign-up?to=${to}`}>{t("join.signUp")}</LinkButton>
            </div>
          </>
        )}
      </div>
    </div>
  );
}
