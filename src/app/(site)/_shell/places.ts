export type Place = "home" | "adaptations" | "initiatives" | "catalogue" | "clusters" | "regions";

/** The texts of the navigation, handed to it: a visitor's browser needs no translations then. */
export type NavWords = Readonly<Record<Place | "label" | "open" | "close", string>>;

export const paths: Record<Place, string> = {
  home: "/home",
  adaptations: "/adaptations",
  initiatives: "/initiatives",
  catalogue: "/catalogue",
  clusters: "/clusters",
  regions: "/regions",
};

export const ownPlaces: readonly Place[] = ["home", "adaptations", "initiatives"];
export const publicPlaces: readonly Place[] = ["catalogue", "clusters", "regions"];

/** Where one is: "page" on the very page, "true" somewhere below it. */
export const currentAt = (path: string, place: Place): "page" | "true" | undefined =>
  path === paths[place] ? "page" : path.startsWith(`${paths[place]}/`) ? "true" : undefined;
