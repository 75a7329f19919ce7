import type { Section } from "#src/modules/catalogue/schema.ts";

export type DemoCommitment = {
  readonly key: string;
  readonly kind: "task" | "milestone";
  readonly what: string;
  readonly cluster: string;
  /** E-mail's local part of a demo person, or a name in words. */
  readonly who: string;
  /** Days from the day of seeding. */
  readonly due: number;
  readonly with: string;
};

export type DemoAdaptation = {
  readonly key: string;
  readonly service: string;
  readonly title: string;
  readonly locale: "en" | "de" | "fr" | "it" | "sl";
  readonly lead: string;
  readonly author: string;
  readonly regions: readonly string[];
  readonly state: "draft" | "proposed" | "inApproval" | "approved" | "implementing" | "completed" | "withdrawn";
  /** Days ago. */
  readonly made: number;
  readonly needs: string;
  readonly conditions: string;
  readonly activity: string;
  readonly partners: readonly { readonly cluster: string; readonly role: "coImplementer" | "adviser" | "reader" }[];
  readonly plan: Partial<Record<Section, readonly string[]>>;
  readonly commitments: readonly DemoCommitment[];
};

export const demoAdaptations: readonly DemoAdaptation[] = [
  {
    key: "prototyping",
    service: "product-prototyping-for-smes",
    title: "Prototypes across three valleys",
    locale: "en",
    lead: "trento",
    author: "giulia",
    regions: ["ITH2", "CH02", "SI03"],
    state: "implementing",
    made: 300,
    needs:
      "Joiners and toolmakers with fewer than twenty staff have product ideas but no machine to make the first ten pieces on. A single mould costs more than a year's profit.",
    conditions:
      "Two pilot lines and a living lab stand ready and are idle one day in five. The regional funds of Trentino and of the Drava region pay vouchers; the Swiss side pays its own part.",
    activity: "Light building and vehicle parts from mountain timber and biobased polymers",
    partners: [
      { cluster: "fribourg", role: "coImplementer" },
      { cluster: "maribor", role: "coImplementer" },
      { cluster: "salzburg", role: "adviser" },
    ],
    plan: {
      beneficiaries: [
        "Thirty small firms in three regions, ten in each, with at most fifty staff and one concrete product idea.",
        "Indirectly the apprentices of two technical schools, who build the small series under guidance.",
      ],
      goals: [
        "Each firm holds a working prototype in its hands within ninety days, and knows what a series of a thousand would cost.",
        "At least six of the thirty ideas become products that are sold by the end of the second year.",
      ],
      operations: [
        "Four rounds of eight weeks. Calls open in the three regions on the same day; a jury of five, one of them an entrepreneur, chooses within two weeks.",
        "Trento mills and joins, Fribourg moulds and prints, Maribor tests with users. Parts travel between the three in returnable boxes.",
      ],
      lessons: ["Earlier rounds showed that firms need a person to talk to more than a form to fill in."],
      howTo: ["Begin with a visit to the workshop. Draw together before anyone writes a specification."],
      s3: [
        "The activity is named in the action plans of Trentino and of the Drava region; Fribourg reports to its cantonal programme.",
      ],
      otherClusters: ["Holz & Haus Salzburg advises on timber joints and brings its academy in from the second round."],
    },
    commitments: [
      {
        key: "call",
        kind: "task",
        what: "Open the first call in three languages",
        cluster: "trento",
        who: "paolo",
        due: -150,
        with: "Call text, three translations",
      },
      {
        key: "jury",
        kind: "task",
        what: "Name the jury and agree on its rules",
        cluster: "fribourg",
        who: "luc",
        due: -140,
        with: "Five experts, two days each",
      },
      {
        key: "chosen",
        kind: "milestone",
        what: "First ten ideas chosen",
        cluster: "trento",
        who: "giulia",
        due: -110,
        with: "Jury day in Trento",
      },
      {
        key: "moulds",
        kind: "task",
        what: "Make soft moulds for the first five parts",
        cluster: "fribourg",
        who: "luc",
        due: -60,
        with: "Pilot line, 12 machine days",
      },
      {
        key: "frames",
        kind: "task",
        what: "Mill frames for the timber prototypes",
        cluster: "trento",
        who: "paolo",
        due: -50,
        with: "Five-axis mill, 9 days",
      },
      {
        key: "users",
        kind: "task",
        what: "Test with forty residents of the living lab",
        cluster: "maribor",
        who: "maja",
        due: -6,
        with: "Living lab, two researchers",
      },
      {
        key: "round1",
        kind: "milestone",
        what: "First round finished: ten prototypes handed over",
        cluster: "maribor",
        who: "maja",
        due: 9,
        with: "Public handing-over in Maribor",
      },
      {
        key: "costs",
        kind: "task",
        what: "Work out the cost of a series for each prototype",
        cluster: "fribourg",
        who: "luc",
        due: 12,
        with: "Cost model of the pilot line",
      },
      {
        key: "academy",
        kind: "task",
        what: "Plan the second round with the timber academy",
        cluster: "trento",
        who: "giulia",
        due: 25,
        with: "Two meetings with Salzburg",
      },
      {
        key: "call2",
        kind: "task",
        what: "Open the second call",
        cluster: "maribor",
        who: "maja",
        due: 40,
        with: "Call text of round one, improved",
      },
      {
        key: "fair",
        kind: "milestone",
        what: "Prototypes shown at a joint stand",
        cluster: "fribourg",
        who: "luc",
        due: 120,
        with: "Stand of 40 square metres",
      },
    ],
  },
  {
    key: "hackathon",
    service: "health-hackathon",
    title: "Winter sports health hackathon",
    locale: "en",
    lead: "innsbruck",
    author: "anna",
    regions: ["AT33", "FRK2"],
    state: "completed",
    made: 620,
    needs:
      "Clinics in ski towns see the same injuries every winter, and what they learn does not reach those who make the equipment.",
    conditions: "A reference group of patients, a sensor laboratory and sponsors from two resorts.",
    activity: "Prevention and care in alpine sports",
    partners: [{ cluster: "grenoble", role: "coImplementer" }],
    plan: {
      beneficiaries: ["Start-ups, surgeons, physiotherapists and makers of equipment on both sides of the Alps."],
      goals: ["Ten working ideas in forty-eight hours, three of them carried on for a year."],
      operations: ["One weekend in January, in Innsbruck and Grenoble at once, with a video bridge that never closes."],
    },
    commitments: [
      {
        key: "patients",
        kind: "task",
        what: "Invite the group of patients",
        cluster: "innsbruck",
        who: "anna",
        due: -420,
        with: "Ethics approval",
      },
      {
        key: "kits",
        kind: "task",
        what: "Lend forty sensor kits",
        cluster: "grenoble",
        who: "erin",
        due: -400,
        with: "Sensor laboratory",
      },
      {
        key: "weekend",
        kind: "milestone",
        what: "The hackathon weekend",
        cluster: "innsbruck",
        who: "anna",
        due: -380,
        with: "Two halls, one bridge",
      },
      {
        key: "coaching",
        kind: "task",
        what: "Coach the three winning teams",
        cluster: "grenoble",
        who: "erin",
        due: -120,
        with: "Six coaching days a team",
      },
    ],
  },
  {
    key: "technology-night",
    service: "technology-night",
    title: "Noč tehnologije na obeh straneh Karavank",
    locale: "sl",
    lead: "maribor",
    author: "maja",
    regions: ["SI03", "ITH2"],
    state: "inApproval",
    made: 45,
    needs: "Mala podjetja v isti dolini ne vedo, kaj razvijajo sosedje, čeprav si delijo kupce in težave.",
    conditions: "Gostitelj je vsakokrat eno podjetje; večer stane manj kot predstavitev na sejmu.",
    activity: "Lahka električna vozila za gorske kraje",
    partners: [
      { cluster: "trento", role: "coImplementer" },
      { cluster: "fribourg", role: "reader" },
    ],
    plan: {
      beneficiaries: ["Razvojniki in vodje dvajsetih podjetij, ki se sicer srečujejo le na sejmih."],
      goals: ["Šest večerov v enem letu in vsaj štirje skupni razvojni projekti."],
      operations: ["Gostitelj pokaže en nedokončan izdelek in eno težavo. Dvajset gostov, tri ure, brez diapozitivov."],
    },
    commitments: [
      {
        key: "hosts",
        kind: "task",
        what: "Najti tri gostitelje v Podravju",
        cluster: "maribor",
        who: "maja",
        due: 30,
        with: "Osebni obiski",
      },
      {
        key: "hosts-it",
        kind: "task",
        what: "Trovare tre aziende ospitanti in Trentino",
        cluster: "trento",
        who: "paolo",
        due: 30,
        with: "Visite in azienda",
      },
      {
        key: "first",
        kind: "milestone",
        what: "Prvi večer",
        cluster: "maribor",
        who: "maja",
        due: 60,
        with: "Tolmačenje",
      },
    ],
  },
  {
    key: "innovation-days",
    service: "innovation-days",
    title: "Journées d’innovation des matériaux biosourcés",
    locale: "fr",
    lead: "fribourg",
    author: "luc",
    regions: ["CH02"],
    state: "proposed",
    made: 20,
    needs:
      "Nos mouleurs cherchent des donneurs d’ordre prêts à remplacer les plastiques fossiles, mais n’ont accès qu’à leur chaîne habituelle.",
    conditions:
      "Une ligne pilote ouverte deux jours par an ; trois grands donneurs d’ordre ont déjà confirmé leur intérêt.",
    activity: "Matériaux durables pour l’industrie de précision",
    partners: [],
    plan: {
      beneficiaries: ["Trente PME de la plasturgie et six donneurs d’ordre internationaux."],
      goals: ["Quarante rendez-vous préparés, dix projets pilotes signés dans les six mois."],
    },
    commitments: [
      {
        key: "buyers",
        kind: "task",
        what: "Confirmer six donneurs d’ordre",
        cluster: "fribourg",
        who: "luc",
        due: 35,
        with: "Contacts de la ligne pilote",
      },
    ],
  },
  {
    key: "academy",
    service: "academy",
    title: "Akademie für Holzbau über den Brenner",
    locale: "de",
    lead: "salzburg",
    author: "hannes",
    regions: ["AT32", "ITH1", "ITH2"],
    state: "approved",
    made: 110,
    needs:
      "Zimmereibetriebe südlich des Brenners finden keine Weiterbildung im Holzbau in ihrer Sprache und in ihrer Nähe.",
    conditions:
      "Die Akademie hat Lehrgänge, Trainer und Prüfungen; es fehlen Räume, Übersetzung und ein Partner vor Ort.",
    activity: "Nachhaltiges Bauen im Gebirge",
    partners: [{ cluster: "trento", role: "coImplementer" }],
    plan: {
      beneficiaries: ["Rund 120 Zimmerleute und Bauleiterinnen im Jahr, in deutscher und italienischer Sprache."],
      goals: ["Acht Lehrgänge im ersten Jahr; neun von zehn Teilnehmenden schließen mit Prüfung ab."],
      operations: ["Die Trainer kommen aus Salzburg, Werkstatt und Dolmetscher stellt Trient."],
    },
    commitments: [
      {
        key: "courses",
        kind: "task",
        what: "Vier Lehrgänge ins Italienische übertragen",
        cluster: "salzburg",
        who: "hannes",
        due: 50,
        with: "Übersetzungsbüro",
      },
      {
        key: "workshop",
        kind: "task",
        what: "Officina per sei giornate di corso",
        cluster: "trento",
        who: "giulia",
        due: 70,
        with: "Laboratorio di Rovereto",
      },
      {
        key: "start",
        kind: "milestone",
        what: "Erster Lehrgang in Trient",
        cluster: "trento",
        who: "giulia",
        due: 90,
        with: "24 Plätze",
      },
    ],
  },
  {
    key: "mini-master",
    service: "mini-master-training",
    title: "Mini-master in costruzioni in legno",
    locale: "it",
    lead: "trento",
    author: "giulia",
    regions: ["ITH2"],
    state: "draft",
    made: 6,
    needs:
      "Le imprese cercano tecnici che sappiano leggere un modello digitale e stare in cantiere; le scuole formano l’una o l’altra cosa.",
    conditions: "Due istituti tecnici e l’università sono disponibili da settembre.",
    activity: "Costruzioni sostenibili in montagna",
    partners: [],
    plan: { beneficiaries: ["Venti diplomati all’anno e le dodici imprese che li accolgono."] },
    commitments: [],
  },
  {
    key: "self-assessment",
    service: "industry-4-0-self-assessment",
    title: "Selbsttest Industrie 4.0 für Werkstätten",
    locale: "de",
    lead: "munich",
    author: "tilo",
    regions: ["DE21"],
    state: "withdrawn",
    made: 200,
    needs: "Werkstätten mit weniger als zehn Leuten überfordert der bisherige Fragebogen.",
    conditions: "Das Werkzeug gibt es bereits; die Förderung lief im Frühjahr aus.",
    activity: "Vernetzte Fertigung in kleinen Betrieben",
    partners: [],
    plan: {},
    commitments: [],
  },
];
