"use client";

import dynamic from "next/dynamic";

// What only people who have signed in are given: named by the page itself, visitors would be sent all of it too.
export const TrpcProvider = dynamic(() => import("#src/platform/trpc/client.tsx").then((file) => file.TrpcProvider));
export const FavouriteButton = dynamic(() =>
  import("#src/modules/discovery/favourites/widgets/favourite-button.tsx").then((file) => file.FavouriteButton),
);
export const SaveSearchButton = dynamic(() =>
  import("#src/modules/discovery/saved-searches/widgets/save-search-button.tsx").then((file) => file.SaveSearchButton),
);
