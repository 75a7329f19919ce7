import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { idSchema } from "#src/lib/ids.ts";
import { RunScreen } from "#src/modules/administration/imports/components/run-screen.tsx";
import { loadRun } from "#src/modules/administration/imports/use-cases/load-run.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentActor } from "#src/server/auth/current-actor.ts";
import { found } from "../../found.ts";

type Props = { params: Promise<{ id: string }> };

const runOf = cache(async (id: string) => {
  const runId = idSchema.safeParse(id);
  if (!runId.success) notFound();
  return found(loadRun(await currentActor(), runId.data));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { files } = await runOf((await params).id);
  return { title: files.map(({ name }) => name).join(", ") };
}

export default async function ImportPage({ params }: Props) {
  const run = await runOf((await params).id);
  return (
    <div className="page pb-16">
      <ClientMessages of={["imports"]}>
        <TrpcProvider>
          <RunScreen initial={run} />
        </TrpcProvider>
      </ClientMessages>
    </div>
  );
}
