"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from "react";
import { trpc } from "#src/platform/trpc/client.tsx";
import { personColour } from "#src/ui/person-colour.ts";
import type { InitiativePage } from "../schema.ts";

type Value = {
  readonly page: InitiativePage;
  readonly partnerName: (clusterId: string | null) => string;
  readonly partnerColour: (clusterId: string) => string;
  /** The person's name; somebody who belongs to the partners no more is "former member". */
  readonly personName: (accountId: string | null) => string;
  /** Changes what this screen knows, until the server is read again. */
  readonly set: (change: (page: InitiativePage) => InitiativePage) => void;
  /** Reads the server again. */
  readonly refresh: () => Promise<void>;
  /** Drops an answer that is on its way, so that it does not undo what is being done. */
  readonly hold: () => Promise<void>;
};

const Context = createContext<Value | null>(null);

/** The initiative that this part of the page is about, kept up to date while others work in it. */
export function useInitiative(): Value {
  const value = useContext(Context);
  if (!value) throw new Error("useInitiative stands outside of <InitiativeProvider>");
  return value;
}

export function InitiativeProvider({ initial, children }: { initial: InitiativePage; children: ReactNode }) {
  const t = useTranslations("initiatives");
  const utils = trpc.useUtils();
  const initiativeId = initial.id;
  const { data: page } = trpc.initiatives.load.useQuery({ initiativeId }, { initialData: initial, staleTime: 60_000 });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  trpc.initiatives.onChange.useSubscription(
    { initiativeId },
    {
      onData: () => {
        // Many changes at once are one reading.
        clearTimeout(timer.current);
        timer.current = setTimeout(() => {
          void utils.initiatives.load.invalidate({ initiativeId });
          void utils.initiatives.history.invalidate();
        }, 120);
      },
    },
  );
  const value = useMemo((): Value => {
    const partners = new Map(page.partners.map((partner) => [partner.clusterId, partner.name]));
    const people = new Map(page.people.map((person) => [person.accountId, person.name]));
    return {
      page,
      partnerName: (id) => (id ? (partners.get(id) ?? t("formerPartner")) : t("allPartners")),
      partnerColour: personColour,
      personName: (id) => (id ? (people.get(id) ?? t("formerMember")) : t("nobody")),
      set: (change) => utils.initiatives.load.setData({ initiativeId }, (old) => old && change(old)),
      refresh: () => utils.initiatives.load.invalidate({ initiativeId }),
      hold: () => utils.initiatives.load.cancel({ initiativeId }),
    };
  }, [page, t, utils, initiativeId]);
  return <Context value={value}>{children}</Context>;
}
