"use client";

import dynamic from "next/dynamic";

// What the frame of a page holds only for those who are signed in. A visitor's browser fetches none of it.

export const Texts = dynamic(() => import("./texts.tsx").then((file) => file.Texts));

export const ClusterSwitcher = dynamic(() =>
  import("#src/modules/clusters/widgets/cluster-switcher.tsx").then((file) => file.ClusterSwitcher),
);

export const Bell = dynamic(() => import("#src/modules/notifications/widgets/bell.tsx").then((file) => file.Bell));

export const AccountMenu = dynamic(() => import("./account-menu.tsx").then((file) => file.AccountMenu));
