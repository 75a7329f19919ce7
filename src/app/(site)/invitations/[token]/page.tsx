import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { DomainError } from "#src/lib/errors.ts";
import { InvitationByLinkView } from "#src/modules/partnerships/components/invitation-by-link.tsx";
import { loadInvitation } from "#src/modules/partnerships/use-cases/load-invitation.ts";
import { regionName } from "#src/modules/regions/schema.ts";
import { listRegions } from "#src/modules/regions/use-cases/list-regions.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentActor } from "#src/server/auth/current-actor.ts";

// The address is a secret: no search engine, no referrer.
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("partnerships");
  return { title: t("link.pageTitle"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function InvitationPage({ params }: PageProps<"/invitations/[token]">) {
  const { token } = await params;
  const [actor, locale] = await Promise.all([currentActor(), getLocale()]);
  const invitation = await loadInvitation(actor, token, locale).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === "notFound") return notFound();
    throw error;
  });
  const wanted = new Set(invitation.regionCodes);
  const regions = (await listRegions())
    .filter(({ code }) => wanted.has(code))
    .map((region) => regionName(region, locale));
  return (
    <ClientMessages of={["partnerships"]}>
      <TrpcProvider>
        <InvitationByLinkView invitation={invitation} token={token} regions={regions} />
      </TrpcProvider>
    </ClientMessages>
  );
}
