import { useTranslations } from "next-intl";
import { Card } from "#src/ui/card.tsx";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import type { NoProof, PendingClaim } from "../schema.ts";
import { ClaimByAdministratorForm } from "./claim-by-administrator-form.tsx";
import { ClaimByMailForm } from "./claim-by-mail-form.tsx";

/** The two ways to claim a cluster, and where one's own claim stands. */
export function ClaimWays({
  slug,
  proof,
  pending,
}: {
  slug: string;
  proof: { ok: true; host: string } | { ok: false; reason: NoProof };
  pending: PendingClaim | null;
}) {
  const t = useTranslations("clusters");
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Card
        as="section"
        title={t("claims.byMail.title")}
        lead={proof.ok ? t("claims.byMail.lead", { host: proof.host }) : undefined}
      >
        {pending?.way === "mail" && (
          <NoticeBar tone="success" title={t("claims.byMail.sentTitle")} className="mb-5">
            <p>{t("claims.byMail.sent", { email: pending.email ?? "" })}</p>
            <p className="mt-1 text-muted">
              {t("claims.byMail.until")} <LocaleDay value={pending.expiresAt} style="long" />.{" "}
              {t("claims.byMail.again")}
            </p>
          </NoticeBar>
        )}
        {proof.ok ? (
          <ClaimByMailForm slug={slug} host={proof.host} />
        ) : (
          <NoticeBar>{t(`errors.${proof.reason}`)}</NoticeBar>
        )}
      </Card>
      <Card as="section" title={t("claims.byAdministrator.title")} lead={t("claims.byAdministrator.lead")}>
        {pending?.way === "administrator" && (
          <NoticeBar tone="success" title={t("claims.byAdministrator.sentTitle")} className="mb-5">
            {t("claims.byAdministrator.sent")}
          </NoticeBar>
        )}
        <ClaimByAdministratorForm slug={slug} message={pending?.message ?? ""} />
      </Card>
    </div>
  );
}
