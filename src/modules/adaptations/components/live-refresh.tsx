"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { trpc } from "#src/platform/trpc/client.tsx";

/** Shows what others change in an adaptation as soon as it is stored; what is being typed stays. */
export function LiveRefresh({ adaptationId }: { adaptationId: string }) {
  const router = useRouter();
  const opened = useRef(false);
  trpc.adaptations.onChange.useSubscription(
    { adaptationId },
    {
      onData: () => {
        // The first word only says that the line is open; the page is as new as that.
        if (opened.current) router.refresh();
        opened.current = true;
      },
    },
  );
  return null;
}
