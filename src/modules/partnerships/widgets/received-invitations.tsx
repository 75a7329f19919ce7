import { useTranslations } from "next-intl";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import type { ReceivedInvitation } from "../schema.ts";
import { AnswerButtons } from "./answer-buttons.tsx";

/** Invitations that wait for an answer; nothing when there are none. */
export function ReceivedInvitations({
  invitations,
  clusterName,
}: {
  invitations: readonly ReceivedInvitation[];
  clusterName: string | null;
}) {
  const t = useTranslations("partnerships");
  const sectionName = useTranslations("catalogue.section");
  if (invitations.length === 0) return null;
  return (
    <section
      aria-labelledby="received"
      className="mb-8 rounded-lg border border-signal/40 bg-signal-soft/50 p-4 sm:p-6"
    >
      <h2 id="received" className="text-lg">
        {t("received.title", { count: invitations.length })}
      </h2>
      <ul className="mt-4 flex flex-col gap-4">
        {invitations.map(({ id, from, title, role, sections, message, needs, expiresAt, canAnswer }) => (
          <li key={id} className="rounded-lg border border-line bg-surface p-4 shadow-low sm:p-5">
            <h3 className="text-base">{t("received.line", { from: from.name, title, role: t(`role.${role}`) })}</h3>
            <p className="text-muted text-sm">{t(`roleExplained.${role}`)}</p>
            {message && (
              <blockquote className="measure mt-3 whitespace-pre-line border-signal border-s-2 ps-3 text-sm">
                {message}
              </blockquote>
            )}
            {needs && (
              <p className="measure mt-3 text-sm">
                <strong className="block font-semibold">{t("received.needs")}</strong>
                <span className="whitespace-pre-line">{needs}</span>
              </p>
            )}
            {sections.length > 0 && (
              <p className="mt-2 text-muted text-sm">
                {t("received.sections", { sections: sections.map((section) => sectionName(section)).join(", ") })}
              </p>
            )}
            <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
              {canAnswer && clusterName ? (
                <AnswerButtons invitationId={id} from={from.name} clusterName={clusterName} />
              ) : (
                <p className="text-sm">{t("received.managerOnly")}</p>
              )}
              <p className="text-muted text-sm">
                {t("list.until")} <LocaleDay value={expiresAt} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
