import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Person } from "#src/lib/actor.ts";
import { canAdminister } from "#src/modules/accounts/policy.ts";
import type { SwitchableCluster } from "#src/modules/clusters/widgets/cluster-switcher.tsx";
import { LinkButton } from "#src/ui/button.tsx";
import { Logo, LogoMark } from "#src/ui/logo.tsx";
import { MainNav } from "./main-nav.tsx";
import { AccountMenu, Bell, ClusterSwitcher } from "./person-parts.tsx";
import { PhoneNav } from "./phone-nav.tsx";
import { type NavWords, ownPlaces, publicPlaces } from "./places.ts";

const bar =
  "sticky top-0 z-40 border-line border-b bg-bg/92 backdrop-blur-sm supports-[not(backdrop-filter:blur(1px))]:bg-bg print:hidden";

function useNavWords(): NavWords {
  const t = useTranslations("shell");
  return {
    label: t("nav.label"),
    open: t("menu.open"),
    close: t("menu.close"),
    home: t("nav.home"),
    adaptations: t("nav.adaptations"),
    initiatives: t("nav.initiatives"),
    catalogue: t("nav.catalogue"),
    clusters: t("nav.clusters"),
    regions: t("nav.regions"),
  };
}

function HomeLink({ href }: { href: string }) {
  const t = useTranslations("shell");
  return (
    <Link href={href} aria-label={t("home")} className="flex min-h-11 shrink-0 items-center rounded-md">
      <Logo className="max-sm:hidden" />
      <LogoMark className="size-7 sm:hidden" />
    </Link>
  );
}

/** The header of a signed-in person: for which cluster they act stands beside the name of the place. */
export function PersonHeader({
  person,
  clusters,
  unread,
}: {
  person: Person;
  clusters: readonly SwitchableCluster[];
  unread: number;
}) {
  const places = [...ownPlaces, ...publicPlaces];
  const words = useNavWords();
  return (
    <header className={bar}>
      <div className="page flex h-16 items-center gap-2 sm:gap-3">
        <HomeLink href="/home" />
        <span aria-hidden className="h-6 w-px shrink-0 rotate-12 bg-line-strong/60 max-sm:hidden" />
        <ClusterSwitcher actingId={person.acting?.clusterId ?? null} clusters={clusters} />
        <div className="ms-auto flex items-center">
          <MainNav places={places} words={words} className="max-xl:hidden" />
          <span aria-hidden className="mx-2 h-6 w-px bg-line max-xl:hidden" />
          <Bell unread={unread} />
          <AccountMenu
            id={person.accountId}
            name={person.name}
            email={person.email}
            administers={canAdminister(person)}
          />
          <PhoneNav places={places} words={words} className="xl:hidden" />
        </div>
      </div>
    </header>
  );
}

/** The header for visitors: the public places and the two ways in. */
export function VisitorHeader() {
  const t = useTranslations("shell");
  const words = useNavWords();
  return (
    <header className={bar}>
      <div className="page flex h-16 items-center gap-4">
        <HomeLink href="/" />
        <div className="ms-auto flex items-center gap-1 sm:gap-2">
          <MainNav places={publicPlaces} words={words} className="max-md:hidden" />
          <LinkButton href="/sign-in" variant="quiet">
            {t("signIn")}
          </LinkButton>
          <LinkButton href="/sign-up" variant="primary" className="max-sm:hidden">
            {t("signUp")}
          </LinkButton>
          <PhoneNav places={publicPlaces} words={words} className="md:hidden">
            <LinkButton href="/sign-up" variant="primary" className="sm:hidden">
              {t("signUp")}
            </LinkButton>
          </PhoneNav>
        </div>
      </div>
    </header>
  );
}
