import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { pickMessages } from "#src/i18n/pick-messages.ts";
import { timeZone } from "#src/i18n/time-zone.ts";
import { type Actor, isPerson } from "#src/lib/actor.ts";
import { listMyClusters } from "#src/modules/clusters/use-cases/list-my-clusters.ts";
import { countUnread } from "#src/modules/notifications/use-cases/count-unread.ts";
import { showsMails } from "#src/platform/mail.ts";
import { currentActor } from "#src/server/auth/current-actor.ts";
import { SkipLink } from "#src/ui/skip-link.tsx";
import { themeCookie, themeOf } from "#src/ui/theme.ts";
import { ToastPlace } from "#src/ui/toast-place.tsx";
import { Footer } from "./_shell/footer.tsx";
import { PersonHeader, VisitorHeader } from "./_shell/header.tsx";
import { Texts } from "./_shell/person-parts.tsx";

async function Header({ actor }: { actor: Actor }) {
  if (!isPerson(actor)) return <VisitorHeader />;
  const [clusters, unread] = await Promise.all([listMyClusters(actor), countUnread(actor)]);
  return (
    <PersonHeader
      person={actor}
      clusters={clusters.map(({ id, name, slug, role }) => ({ id, name, slug, role }))}
      unread={unread}
    />
  );
}

/** What every page stands in. */
export default async function SiteLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const theme = themeOf((await cookies()).get(themeCookie)?.value);
  const frame = (
    <>
      <SkipLink />
      <div className="flex min-h-dvh flex-col">
        <Header actor={actor} />
        <main id="main" tabIndex={-1} className="flex-1 outline-none">
          {children}
        </main>
        <Footer theme={theme} signedIn={isPerson(actor)} demo={showsMails()} />
      </div>
      <ToastPlace />
    </>
  );
  // What a visitor sees of the frame has its texts from the server.
  if (!isPerson(actor)) return frame;
  const messages = await pickMessages([
    "shell",
    "accounts.signOut",
    "clusters.switcher",
    "clusters.roles",
    "notifications.bell",
  ]);
  return (
    <Texts locale={await getLocale()} messages={messages} timeZone={timeZone}>
      {frame}
    </Texts>
  );
}
