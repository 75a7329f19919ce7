import Link from "next/link";
import { useTranslations } from "next-intl";
import { Avatar } from "#src/ui/avatar.tsx";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import { StatusDot } from "#src/ui/status-dot.tsx";
import type { Tone } from "#src/ui/tone.ts";
import type { InterestLine, InterestState } from "../schema.ts";
import { AnswerInterest } from "./answer-interest.tsx";
import { ExchangePanel } from "./exchange-panel.tsx";
import { WithdrawInterest } from "./withdraw-interest.tsx";

const tones: Record<InterestState, Tone> = {
  pending: "signal",
  accepted: "success",
  declined: "danger",
  withdrawn: "neutral",
};

/** What was asked and what became of it, the newest first. */
export function InterestList({ lines }: { lines: readonly InterestLine[] }) {
  return (
    <ul className="flex flex-col gap-4">
      {lines.map((line) => (
        <InterestItem key={line.id} line={line} />
      ))}
    </ul>
  );
}

function InterestItem({ line }: { line: InterestLine }) {
  const t = useTranslations("discovery.interest");
  const { id, other, state, message, answerWord, createdAt, answeredAt, canAnswer, canWithdraw, direction } = line;
  return (
    <li className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4 shadow-low sm:p-6">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="flex min-w-0 items-center gap-3">
          <Avatar name={other.name} seed={other.id} shape="square" decorative />
          <div className="min-w-0">
            <h2 className="text-lg leading-snug">
              {other.slug ? (
                <Link href={`/clusters/${other.slug}`} prefetch={false} className="hover:text-accent">
                  {other.name}
                </Link>
              ) : (
                other.name
              )}
            </h2>
            <p className="text-muted text-sm">
              {t("asked")} <LocaleDay value={createdAt} />
              {answeredAt && (
                <>
                  {" · "}
                  {t("answered")} <LocaleDay value={answeredAt} />
                </>
              )}
            </p>
          </div>
        </div>
        <span className="text-sm">
          <StatusDot tone={tones[state]}>{t(`state.${state}`)}</StatusDot>
        </span>
      </div>
      <blockquote className="measure whitespace-pre-line break-words border-line-strong border-s-2 ps-3 text-sm">
        {message}
      </blockquote>
      {answerWord && (
        <blockquote className="measure whitespace-pre-line break-words border-accent border-s-2 ps-3 text-sm">
          {answerWord}
        </blockquote>
      )}
      <ExchangePanel line={line} />
      {state === "pending" && (
        <div className="flex flex-wrap items-center gap-2">
          {canAnswer && <AnswerInterest interestId={id} from={other.name} />}
          {canWithdraw && <WithdrawInterest interestId={id} to={other.name} />}
          {direction === "received" && !canAnswer && <p className="text-muted text-sm">{t("readOnly")}</p>}
        </div>
      )}
    </li>
  );
}
