"use client";

import { useEffect } from "react";
import { type ChosenCluster, setChosen } from "../widgets/chosen-clusters.ts";

/** The address says what is compared; the choice of this tab follows it. */
export function RememberCompared({ clusters }: { clusters: readonly ChosenCluster[] }) {
  const written = JSON.stringify(clusters.map(({ slug, name }) => ({ slug, name })));
  useEffect(() => {
    setChosen(JSON.parse(written) as ChosenCluster[]);
  }, [written]);
  return null;
}
