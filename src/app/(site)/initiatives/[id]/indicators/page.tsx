import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { IndicatorsScreen } from "#src/modules/initiatives/indicators/components/indicators-screen.tsx";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { initiativeOf } from "../load.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await initiativeOf((await params).id);
  const t = await getTranslations("initiatives");
  return { title: `${t("indicators.title")} · ${title}` };
}

export default async function IndicatorsPage({ params }: Props) {
  const initiative = await initiativeOf((await params).id);
  return (
    <div className="page pb-16">
      <ClientMessages of={["initiatives"]}>
        <TrpcProvider>
          <IndicatorsScreen initial={initiative} />
        </TrpcProvider>
      </ClientMessages>
    </div>
  );
}
