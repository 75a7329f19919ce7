import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { DefinitionList } from "#src/ui/definition-list.tsx";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";
import type { InvitationByLink } from "../use-cases/load-invitation.ts";
import { AnswerByLink } from "./answer-by-link.tsx";

function Answer({ invitation, token }: { invitation: InvitationByLink; token: string }) {
  const t = useTranslations("partnerships.link");
  const { state, step, from, address, adaptationId } = invitation;
  const cluster = invitation.actingName ?? "";
  const back = encodeURIComponent(`/invitations/${token}`);
  if (adaptationId !== null) {
    return (
      <Step title={t("joined.title")}>
        <LinkButton variant="primary" href={`/adaptations/${adaptationId}`}>
          {t("joined.action")}
        </LinkButton>
      </Step>
    );
  }
  if (state !== "pending") return <NoticeBar tone="info">{t(`over.${state}`, { from: from.name })}</NoticeBar>;
  if (step === "signIn") {
    return (
      <Step title={t("signIn.title")} text={t("signIn.text", { address })}>
        <LinkButton variant="primary" href={`/sign-up?to=${back}`}>
          {t("signIn.signUp")}
        </LinkButton>
        <LinkButton href={`/sign-in?to=${back}`}>{t("signIn.signIn")}</LinkButton>
      </Step>
    );
  }
  if (step === "otherAddress") {
    return (
      <NoticeBar tone="warning" title={t("otherAddress.title")}>
        {t("otherAddress.text", { address })}
      </NoticeBar>
    );
  }
  const answer = (canAccept: boolean) => (
    <AnswerByLink token={token} from={from.name} clusterName={cluster} canAccept={canAccept} />
  );
  if (step === "answer") {
    return (
      <Step title={t("answer.title", { cluster })} text={t("answer.text", { cluster })}>
        {answer(true)}
      </Step>
    );
  }
  return (
    <>
      <Step title={t(`${step}.title`)} text={t(`${step}.text`, { cluster })}>
        <LinkButton variant="primary" href={`/clusters/new?to=${back}`}>
          {t(`${step}.action`)}
        </LinkButton>
      </Step>
      {answer(false)}
    </>
  );
}

function Step({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <div>
      <h2 className="text-xl">{title}</h2>
      {text && <p className="measure mt-1 text-muted text-sm">{text}</p>}
      <div className="mt-4 flex flex-wrap gap-2 [&>div]:w-full">{children}</div>
    </div>
  );
}

/** Who invites to what, in which role, and what to do to join; nothing of the plan itself. */
export function InvitationByLinkView({
  invitation,
  token,
  regions,
}: {
  invitation: InvitationByLink;
  token: string;
  regions: readonly string[];
}) {
  const t = useTranslations("partnerships");
  const sectionName = useTranslations("catalogue.section");
  const { from, title, service, role, sections, message, expiresAt, state } = invitation;
  return (
    <div className="page max-w-3xl pb-16">
      <PageHeader eyebrow={t("link.eyebrow", { from: from.name })} title={title} lead={t("link.what")} />
      <div className="flex flex-col gap-8">
        {message && (
          <blockquote className="measure whitespace-pre-line border-signal border-s-2 ps-4">
            {message}
            <footer className="mt-1 text-muted text-sm">{from.name}</footer>
          </blockquote>
        )}
        <Card>
          <DefinitionList
            items={[
              {
                term: t("link.as", { role: t(`role.${role}`) }),
                value: (
                  <>
                    {t(`roleExplained.${role}`)}
                    {sections.length > 0 && (
                      <span className="mt-1 block text-muted">
                        {t("received.sections", {
                          sections: sections.map((section) => sectionName(section)).join(", "),
                        })}
                      </span>
                    )}
                  </>
                ),
              },
              {
                term: t("link.service"),
                value: service && (
                  <>
                    <a className="link font-medium" href={`/catalogue/${service.id}`}>
                      {service.title}
                    </a>
                    <span className="mt-1 block">{service.summary}</span>
                  </>
                ),
              },
              { term: t("link.regions"), value: regions.join(", ") },
              { term: t("link.until"), value: state === "pending" && <LocaleDay value={expiresAt} /> },
            ]}
          />
        </Card>
        <Answer invitation={invitation} token={token} />
      </div>
    </div>
  );
}
