import type { Metadata } from "next";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { InitiativeScreen } from "#src/modules/initiatives/components/initiative-screen.tsx";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { initiativeOf } from "./load.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await initiativeOf((await params).id);
  return { title };
}

export default async function InitiativePage({ params }: Props) {
  const initiative = await initiativeOf((await params).id);
  return (
    <div className="page pb-16">
      <ClientMessages of={["initiatives"]}>
        <TrpcProvider>
          <InitiativeScreen initial={initiative} />
        </TrpcProvider>
      </ClientMessages>
    </div>
  );
}
