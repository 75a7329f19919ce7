import Link from "next/link";
import { useTranslations } from "next-intl";
import { LinkButton } from "#src/ui/button.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { ExchangePanel } from "../components/exchange-panel.tsx";
import { WithdrawInterest } from "../components/withdraw-interest.tsx";
import type { Relation } from "../schema.ts";

/** What there is between one's own cluster and the one whose page this is; nothing when there is nothing. */
export function RelationPanel({
  relation: { sent, received, open, problem, canAsk },
  name,
  ownSlug,
}: {
  relation: Relation;
  name: string;
  ownSlug: string;
}) {
  const t = useTranslations("discovery.interest");
  const hints = [
    received && (
      <NoticeBar
        key="received"
        tone="signal"
        action={
          <LinkButton size="sm" href="/clusters/interests">
            {t("toAnswer")}
          </LinkButton>
        }
      >
        {t("pendingReceived", { cluster: name })}
      </NoticeBar>
    ),
    sent && (
      <NoticeBar
        key="sent"
        tone="info"
        action={sent.canWithdraw && <WithdrawInterest interestId={sent.id} to={name} />}
      >
        {t("pendingSent", { cluster: name })}{" "}
        <Link href="/clusters/interests" className="link">
          {t("toInterests")}
        </Link>
      </NoticeBar>
    ),
    canAsk && problem === "unclaimed" && (
      <NoticeBar
        key="unclaimed"
        tone="info"
        action={
          <LinkButton size="sm" href="/adaptations">
            {t("unclaimedAction")}
          </LinkButton>
        }
      >
        {t("unclaimed")}
      </NoticeBar>
    ),
    canAsk && problem === "unpublished" && (
      <NoticeBar
        key="unpublished"
        tone="info"
        action={
          <LinkButton size="sm" href={`/clusters/${ownSlug}/edit`}>
            {t("unpublishedAction")}
          </LinkButton>
        }
      >
        {t("unpublished")}
      </NoticeBar>
    ),
    open && <ExchangePanel key="open" line={open} level={2} />,
  ].filter(Boolean);
  return hints.length > 0 ? <div className="mb-8 flex flex-col gap-4">{hints}</div> : null;
}
