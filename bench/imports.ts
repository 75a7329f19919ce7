// npm run bench -- imports [projects] [partners]: a whole export of finished projects, dirty as they come: preview, run, and both again.
import { performance } from "node:perf_hooks";
import { operator } from "#src/modules/administration/imports/policy.ts";
import type { ImportPart } from "#src/modules/administration/imports/schema.ts";
import { loadRun } from "#src/modules/administration/imports/use-cases/load-run.ts";
import { previewRun } from "#src/modules/administration/imports/use-cases/preview-run.ts";
import { receiveFile } from "#src/modules/administration/imports/use-cases/receive-file.ts";
import { requestPreview } from "#src/modules/administration/imports/use-cases/request-preview.ts";
import { startRun } from "#src/modules/administration/imports/use-cases/start-run.ts";
import { workThroughRun } from "#src/modules/administration/imports/use-cases/work-through-run.ts";
import { db, disconnect } from "#src/platform/db/client.ts";

const projectCount = Number(process.argv[2] ?? 1_900);
const partnerCount = Number(process.argv[3] ?? 8_600);

// A small generator with a fixed beginning, so that every run imports the same.
let state = 7;
const random = () => {
  state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return state / 4_294_967_296;
};
const one = <T>(list: readonly T[]): T => {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new Error("an empty list");
  return chosen;
};

const places = [
  ["Italy", "IT Italy / ITALIA", "ITC1  / Piemonte", "ITC11  / Torino", "Torino|Turin|TORINO"],
  ["Italy", "IT Italy / ITALIA", "ITH3  / Veneto", "ITH35  / Venezia", "Venezia|Venezia Mestre|Venice"],
  ["Italy", "IT Italy / ITALIA", "ITD5  / Emilia-Romagna", "ITD55  / Bologna", "Bologna"],
  ["Austria", "AT Austria / ÖSTERREICH", "AT13  / Wien", "AT130  / Wien", "Wien|Vienna|1020 Wien"],
  ["AUSTRIA", "AT Austria / ÖSTERREICH", "AT32  / Salzburg", "AT323  / Salzburg und Umgebung", "Salzburg"],
  ["Germany", "DE Germany / DEUTSCHLAND", "DE27  / Schwaben", "DE271  / Augsburg, Kreisfreie Stadt", "Augsburg"],
  [
    "Germany",
    "DE Germany / DEUTSCHLAND",
    "DE21  / Oberbayern",
    "DE212  / München, Kreisfreie Stadt",
    "München|Munich|Muenchen",
  ],
  ["FRANCE", "FR France / FRANCE", "FR71  / Rhône-Alpes", "FR716  / Rhône", "Lyon|LYON|Lyon Cedex 07"],
  [
    "France",
    "FR France / FRANCE",
    "FR82  / Provence-Alpes-Côte d'Azur",
    "FR824  / Bouches-du-Rhône",
    "Marseille|Marseille Cedex 2",
  ],
  [
    "Slovenia",
    "SI Slovenia / SLOVENIJA",
    "SI02  / Zahodna Slovenija",
    "SI021  / Osrednjeslovenska",
    "Ljubljana|LJUBLJANA",
  ],
  ["Slovenia", "SI Slovenia / SLOVENIJA", "SI03  / Vzhodna Slovenija", "Podravska", "Maribor"],
  [
    "Switzerland",
    "CH Switzerland / SCHWEIZ/SUISSE/SVIZZERA",
    "CH02  / Espace Mittelland",
    "CH022  / Freiburg",
    "Fribourg",
  ],
] as const;

const kinds =
  "Handelskammer|Camera di commercio|Chambre de commerce|Università|Universität|Univerza|Technology Park|Polo tecnologico|Regional Development Agency|Agenzia di sviluppo|Holzcluster|Cluster|Institut für|Institute of|Provincia di|Région|Mestna občina|Energy Agency|Fondazione|Forschungszentrum".split(
    "|",
  );
const subjects =
  "Almoda Berrun Cosniva Dorvel Estrafol Ferrozan Grumella Hertovin Isolana Jurvenz Kaldrith Lumbrena Morvasco Nertolin Ostruvia Pelvadra Quarnesi Rodolent Sarvigna Tulmezzo Ulvistra Vernadol Wustenheim Xandrelo Ybrasca Zolvarin".split(
    " ",
  );
const ends = "tal burg ana ense ia olo etto inje ovo au acum isco ieux eres".split(" ");
const forms: Readonly<Record<string, readonly string[]>> = {
  IT: ["", " S.r.l.", " S.p.A.", " scarl"],
  AT: ["", " GmbH", " Verein"],
  DE: ["", " GmbH", " e.V."],
  FR: ["", " SAS", " Association"],
  SI: ["", " d.o.o.", ", d. o. o."],
  CH: ["", " AG", " SA"],
};

const organisations = Array.from({ length: Math.ceil(partnerCount / 3) }, (_, number) => {
  const place = one(places);
  const word = `${one(subjects)}${one(ends)}`;
  const own = `${word.toLowerCase()}-${number.toString(36)}.example`;
  return { place, name: `${one(kinds)} ${word} ${one(subjects)}`, website: random() < 0.5 ? `www.${own}` : "" };
});

const quoted = (cells: readonly string[]) =>
  cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
const sum = () => {
  const value = 50_000 + random() * 3_000_000;
  return one([
    value.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    value.toFixed(2),
    value.toLocaleString("de", { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    "",
  ]);
};

const programmes = [
  "2014 - 2020 INTERREG VB Invented Space",
  "2014 - 2020 INTERREG VA Invented - Border",
  "2007 - 2013 Invented Cooperation",
];
const acronymOf = (number: number) => `${one(subjects).slice(0, 4).toUpperCase()}-${number}`;
const projects = Array.from({ length: projectCount }, (_, number) => {
  const year = 2008 + Math.floor(random() * 12);
  const acronym = acronymOf(number);
  return {
    programme: one(programmes),
    acronym: random() < 0.1 ? `ASP${100 + number} - ${acronym}` : acronym,
    plain: acronym,
    start: one([`${year}/11/01`, `01.11.${year}`, `${year}-11-01`]),
    end: `${year + 2}/10/31`,
  };
});

const projectFile = [
  "Programme,Acronym,Project Name,Lead Partner,Country,Budget,ERDF budget,Website,Thematic1,Thematic2,Thematic3,Specific Obj,Project start,Project end",
  ...projects.map((p) =>
    quoted([
      p.programme,
      p.acronym,
      `${one(subjects)} for ${one(ends)}`,
      "",
      "",
      sum(),
      sum(),
      "http://www.invented-space.example",
      "Innovation capacity",
      "",
      "",
      "Improve the framework",
      p.start,
      p.end,
    ]),
  ),
].join("\r\n");

const partnerFile = [
  "Programme,Acronym,Project Partner,Lead Partner,Street,Postal code,Town,Country,Website,Department,Legal Status,Country code,NUTS1 (or equivalent),NUTS2 (or equivalent),NUTS3 (or equivalent)",
  ...Array.from({ length: partnerCount }, (_, number) => {
    const project = projects[number % projects.length] ?? one(projects);
    const { place, name, website } = one(organisations);
    const [country, code, nuts2, nuts3, towns] = place;
    const form = one(forms[code.slice(0, 2)] ?? [""]);
    const written = random() < 0.1 ? name.toUpperCase() : random() < 0.08 ? name.replace(/(.)$/, "$1a") : name;
    const web = random() < 0.5 ? "http://www.invented-space.example" : website;
    return quoted([
      project.programme,
      project.plain,
      written + form,
      number < projects.length ? "Yes" : "No",
      "Via Inventata 1",
      "10000",
      one(towns.split("|")),
      country,
      web,
      "",
      "public",
      code,
      "",
      nuts2,
      random() < 0.1 ? "" : nuts3,
    ]);
  }),
].join("\r\n");

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

async function upload(runId: string | null, part: ImportPart, text: string): Promise<string> {
  const received = await receiveFile(operator, { kind: "projects", part, runId, name: `${part}.csv` }, bytesOf(text));
  if (!received.ok) throw new Error(received.reason);
  return received.runId;
}

let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 50);

async function importAll() {
  const start = performance.now();
  const runId = await upload(await upload(null, "projects", projectFile), "partners", partnerFile);
  await requestPreview(operator, runId, null, { byJob: false });
  await previewRun(runId);
  const previewed = performance.now();
  const { counts: planned } = await loadRun(operator, runId);
  await startRun(operator, runId, { byJob: false });
  await workThroughRun(runId);
  const run = await loadRun(operator, runId);
  if (run.state !== "done") throw new Error(`the run is ${run.state}`);
  return { run, planned, seconds: (performance.now() - start) / 1000, previewSeconds: (previewed - start) / 1000 };
}

const total = (
  counts: Awaited<ReturnType<typeof importAll>>["run"]["counts"],
  ...names: ("created" | "updated" | "joined" | "proposed" | "unchanged" | "refused")[]
) => Object.values(counts).reduce((all, each) => all + names.reduce((part, name) => part + each[name], 0), 0);
const round = (value: number) => Math.round(value * 10) / 10;

const first = await importAll();
const before = await db().organisation.count();
const second = await importAll();
clearInterval(watch);
const { counts } = first.run;
const result = {
  rows: first.run.rows,
  seconds: round(first.seconds),
  previewSeconds: round(first.previewSeconds),
  peakRssMb: Math.round(peak / 1_048_576),
  created: total(counts, "created"),
  updated: total(counts, "updated"),
  joined: total(counts, "joined"),
  proposed: total(counts, "proposed"),
  refused: total(counts, "refused"),
  organisations: before,
  asPreviewed: JSON.stringify(first.planned) === JSON.stringify(counts),
  secondRunSeconds: round(second.seconds),
  secondRunChanges: total(second.run.counts, "created", "updated", "joined", "proposed"),
};
await disconnect();
console.log(JSON.stringify(result));
process.exit(0);
