import {
  ArrowRight,
  CalendarClock,
  FilePen,
  Handshake,
  type LucideIcon,
  MessageCircleHeart,
  Mountain,
  Stamp,
  UsersRound,
} from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "#src/ui/badge.tsx";
import { cx } from "#src/ui/cx.ts";
import { useDateFormat } from "#src/ui/use-date-format.ts";
import type { Waiting, WaitingList } from "../schema.ts";

const icons: Record<Waiting["kind"], LucideIcon> = {
  task: CalendarClock,
  approval: Stamp,
  invitation: Handshake,
  membership: UsersRound,
  draft: FilePen,
  interest: MessageCircleHeart,
};

/** Everything that waits, most urgent first; each row leads to where it is done. */
export function WaitingCard({ today, here, elsewhere }: WaitingList) {
  const t = useTranslations("notifications");
  return (
    <section aria-labelledby="waiting" className="rounded-xl border border-line bg-surface shadow-low">
      <h2 id="waiting" className="sr-only">
        {t("home.list")}
      </h2>
      {here.length > 0 ? (
        <ol className="divide-y divide-line">
          {here.map((item) => (
            <Row key={`${item.kind}-${item.id}`} item={item} today={today} />
          ))}
        </ol>
      ) : (
        <div className="flex items-center gap-4 px-5 py-8 sm:px-6">
          <span className="grid size-12 shrink-0 place-items-center rounded-full bg-success-soft text-success">
            <Mountain aria-hidden className="size-6" />
          </span>
          <div>
            <p className="font-semibold">{t("home.calm.title")}</p>
            <p className="measure text-muted text-sm">{t("home.calm.text")}</p>
          </div>
        </div>
      )}
      {elsewhere.length > 0 && (
        <div className="rounded-b-xl border-line border-t bg-sunken/60 px-5 py-3 sm:px-6">
          <h3 className="eyebrow mb-1">{t("home.elsewhere.title")}</h3>
          <ul className="flex flex-col">
            {elsewhere.map(({ id, name, count }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 text-sm">
                <span>
                  <span className="font-medium">{name}</span>{" "}
                  <span className="text-muted">{t("home.elsewhere.text", { count })}</span>
                </span>
                <form method="post" action="/api/act-for">
                  <input type="hidden" name="clusterId" value={id} />
                  <input type="hidden" name="to" value="/home" />
                  <button type="submit" className="link min-h-8 pointer-coarse:min-h-11">
                    {t("home.elsewhere.switch", { cluster: name })}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Row({ item, today }: { item: Waiting; today: string }) {
  const { title, text } = useWords(item);
  const late = item.kind === "task" && item.due < today;
  const Icon = icons[item.kind];
  return (
    <li className="group relative flex items-start gap-4 px-5 py-4 transition-colors hover:bg-raised has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-focus sm:px-6">
      <span
        className={cx(
          "mt-0.5 grid size-10 shrink-0 place-items-center rounded-full",
          late
            ? "bg-danger-soft text-danger"
            : item.kind === "draft"
              ? "bg-sunken text-muted"
              : "bg-signal-soft text-signal",
        )}
      >
        <Icon aria-hidden className="size-5" />
      </span>
      <div className="min-w-0 flex-1">
        <h3 className="text-base leading-snug">
          <Link
            href={item.path}
            className="outline-none before:absolute before:inset-0 group-hover:text-accent"
            // A link out of a mail opens no page by itself.
            prefetch={item.kind === "membership" ? false : null}
          >
            {title}
          </Link>
        </h3>
        <p className="mt-0.5 text-muted text-sm">{text}</p>
        <p className="mt-1.5 sm:hidden">
          <When item={item} today={today} />
        </p>
      </div>
      <p className="mt-1 shrink-0 max-sm:hidden">
        <When item={item} today={today} />
      </p>
      <ArrowRight
        aria-hidden
        className="mt-1 size-4 shrink-0 text-line-strong transition-colors group-hover:text-accent"
      />
    </li>
  );
}

const excerpt = (text: string): string => (text.length > 160 ? `${text.slice(0, 157).trimEnd()} …` : text);

function useWords(item: Waiting): { title: string; text: string } {
  const t = useTranslations("notifications.home");
  switch (item.kind) {
    case "task":
      return { title: item.title, text: t("task.text", { initiative: item.initiative }) };
    case "approval":
      return {
        title: t("approval.title", { title: item.title }),
        text: t("approval.text", { cluster: item.lead, version: item.version }),
      };
    case "invitation":
      return {
        title: t("invitation.title", { cluster: item.from, title: item.title }),
        text: t("invitation.text", { role: item.role }),
      };
    case "membership":
      return {
        title: t("membership.title", { cluster: item.cluster }),
        text: t("membership.text", { role: item.role, name: item.by }),
      };
    case "interest":
      return { title: t("interest.title", { cluster: item.from }), text: excerpt(item.message) };
    case "draft":
      return { title: t("draft.title", { title: item.title }), text: t("draft.text") };
  }
}

function When({ item, today }: { item: Waiting; today: string }) {
  const t = useTranslations("notifications.home");
  const format = useDateFormat();
  // A day of the calendar has no time zone; a moment is shown in the page's.
  const dayOf = (value: string | Date) =>
    typeof value === "string"
      ? format(new Date(`${value}T00:00:00Z`), { day: "numeric", month: "short", timeZone: "UTC" })
      : format(value, { day: "numeric", month: "short" });
  switch (item.kind) {
    case "task":
      if (item.due < today) {
        return (
          <span className="inline-flex items-center gap-2 text-danger text-sm">
            <Badge tone="danger">{t("late")}</Badge>
            <span className="tabular-nums">{dayOf(item.due)}</span>
          </span>
        );
      }
      return item.due === today ? (
        <Badge tone="signal">{t("dueToday")}</Badge>
      ) : (
        <span className="text-muted text-sm tabular-nums">{t("due", { day: dayOf(item.due) })}</span>
      );
    case "invitation":
    case "membership":
      return <span className="text-muted text-sm tabular-nums">{t("until", { day: dayOf(item.until) })}</span>;
    case "approval":
    case "interest":
    case "draft":
      return <span className="text-muted text-sm tabular-nums">{t("since", { day: dayOf(item.since) })}</span>;
  }
}
