/** People of the demo. All share one password, shown where the demo runs: these accounts exist nowhere else. */
export const demoPassword = "four mountains, one rope";

export type DemoPerson = {
  readonly key: string;
  readonly email: string;
  readonly name: string;
  readonly locale: "en" | "de" | "fr" | "it" | "sl";
  /** Looks after the whole of the demo, and belongs to no cluster. */
  readonly administrator?: true;
  readonly memberships: readonly { readonly cluster: string; readonly role: "manager" | "editor" | "viewer" }[];
};

export const demoPeople: readonly DemoPerson[] = [
  {
    key: "giulia",
    email: "giulia@demo.cordata.example",
    name: "Giulia Zanon",
    locale: "it",
    memberships: [{ cluster: "trento", role: "manager" }],
  },
  {
    key: "luc",
    email: "luc@demo.cordata.example",
    name: "Luc Aeby",
    locale: "fr",
    memberships: [{ cluster: "fribourg", role: "manager" }],
  },
  {
    key: "maja",
    email: "maja@demo.cordata.example",
    name: "Maja Kovač",
    locale: "sl",
    memberships: [
      { cluster: "maribor", role: "manager" },
      { cluster: "ljubljana", role: "editor" },
    ],
  },
  {
    key: "hannes",
    email: "hannes@demo.cordata.example",
    name: "Hannes Gruber",
    locale: "de",
    memberships: [{ cluster: "salzburg", role: "manager" }],
  },
  {
    key: "erin",
    email: "erin@demo.cordata.example",
    name: "Erin Walsh",
    locale: "en",
    memberships: [
      { cluster: "grenoble", role: "manager" },
      { cluster: "trento", role: "viewer" },
    ],
  },
  {
    key: "paolo",
    email: "paolo@demo.cordata.example",
    name: "Paolo Berlanda",
    locale: "it",
    memberships: [{ cluster: "trento", role: "editor" }],
  },
  {
    key: "anna",
    email: "anna@demo.cordata.example",
    name: "Anna Moser",
    locale: "de",
    memberships: [{ cluster: "innsbruck", role: "manager" }],
  },
  {
    key: "tilo",
    email: "tilo@demo.cordata.example",
    name: "Tilo Brandt",
    locale: "de",
    memberships: [{ cluster: "munich", role: "manager" }],
  },
  {
    key: "admin",
    email: "admin@demo.cordata.example",
    name: "Petra Auer",
    locale: "en",
    administrator: true,
    memberships: [],
  },
];
