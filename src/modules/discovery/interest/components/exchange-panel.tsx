import { Mail, Phone, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "#src/ui/button.tsx";
import type { ContactPerson, InterestLine } from "../schema.ts";

function Address({ email }: { email: string }) {
  return (
    <a className="link min-w-0 break-all" href={`mailto:${email}`}>
      {email}
    </a>
  );
}

function Way({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex min-w-0 items-center gap-2.5 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted">
      {icon}
      {children}
    </li>
  );
}

function Person({ person }: { person: ContactPerson }) {
  const t = useTranslations("discovery.interest");
  if (!person) return <p className="text-muted">{t("left")}</p>;
  return (
    <ul className="flex flex-col gap-1.5">
      <Way icon={<UserRound aria-hidden />}>{person.name}</Way>
      <Way icon={<Mail aria-hidden />}>
        <Address email={person.email} />
      </Way>
    </ul>
  );
}

/** How two clusters reach each other, and what they can do next; nothing before that is agreed. */
export function ExchangePanel({ line: { exchange, other }, level = 3 }: { line: InterestLine; level?: 2 | 3 }) {
  const t = useTranslations("discovery.interest");
  if (!exchange) return null;
  const Heading = `h${level}` as const;
  const Part = `h${level === 2 ? 3 : 4}` as const;
  const { person, own, contact } = exchange;
  const email = person?.email ?? contact.email;
  return (
    <section className="rounded-lg bg-success-soft/60 p-4 text-sm sm:p-5">
      <Heading className="mb-3 text-base">{t("exchange")}</Heading>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))]">
        <div>
          <Part className="eyebrow mb-1.5">{t("there", { cluster: other.name })}</Part>
          <Person person={person} />
        </div>
        {(contact.name || contact.email || contact.phone) && (
          <div>
            <Part className="eyebrow mb-1.5">{t("office")}</Part>
            <ul className="flex flex-col gap-1.5">
              {contact.name && <Way icon={<UserRound aria-hidden />}>{contact.name}</Way>}
              {contact.email && (
                <Way icon={<Mail aria-hidden />}>
                  <Address email={contact.email} />
                </Way>
              )}
              {contact.phone && (
                <Way icon={<Phone aria-hidden />}>
                  <a className="link" href={`tel:${contact.phone.replace(/[^\d+]/g, "")}`}>
                    {contact.phone}
                  </a>
                </Way>
              )}
            </ul>
          </div>
        )}
        <div>
          <Part className="eyebrow mb-1.5">{t("here")}</Part>
          <Person person={own} />
        </div>
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
        <LinkButton size="sm" href="/adaptations">
          {t("invite")}
        </LinkButton>
        {email && (
          <LinkButton size="sm" href={`mailto:${email}`} icon={<Mail aria-hidden />}>
            {t("write")}
          </LinkButton>
        )}
        <p className="text-muted">{t("inviteHint")}</p>
      </div>
    </section>
  );
}
