"use client";

import { TrpcProvider, trpc } from "#src/platform/trpc/client.tsx";

type Props = { onCount: (unread: number) => void };

/** The live line of the bell; comes after everything else, as it brings the API client with it. */
export function LiveNotices({ onCount }: Props) {
  return (
    <TrpcProvider>
      <Line onCount={onCount} />
    </TrpcProvider>
  );
}

function Line({ onCount }: Props) {
  trpc.notifications.onNotice.useSubscription(undefined, { onData: ({ unread }) => onCount(unread) });
  return null;
}
