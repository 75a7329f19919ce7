import { fold } from "#src/lib/fold.ts";
import { recordOf } from "#src/lib/records.ts";
import { type Field, fieldsOf, type ImportPart, importParts, type Mapping } from "./schema.ts";

/** What a column is called in real files, in five languages; the field's own name counts anyway. */
const synonyms: Readonly<Record<ImportPart, Partial<Record<Field, string>>>> = {
  clusters: {
    name: "name,cluster,cluster name,clustername,cluster organisation,cluster organization,organisation,organization,name of cluster,bezeichnung,nom,nom du cluster,nom du pole,denominazione,nome,nome del cluster,nome cluster,ime,ime grozda,naziv,naziv grozda,grozd",
    country: "country,country code,land,staat,pays,paese,nazione,stato,drzava",
    region:
      "region,nuts 2,nuts2,nuts,region code,nuts code,nuts2 code,bundesland,region nuts 2,code nuts,regione,codice nuts,regija,code region",
    nuts3: "nuts 3,nuts3,nuts3 code,district,province,landkreis,departement,provincia",
    town: "town,city,place,location,ort,stadt,standort,sitz,ville,commune,citta,comune,sede,kraj,mesto,sedez",
    lat: "lat,latitude,breite,breitengrad,latitudine,geografska sirina,sirina,y",
    lon: "lon,lng,long,longitude,lange,langengrad,longitudine,geografska dolzina,dolzina,x",
    description:
      "description,about,profile,summary,text,beschreibung,kurzbeschreibung,profil,presentation,descrizione,profilo,opis,predstavitev",
    ecosystems:
      "ecosystems,ecosystem,industrial ecosystem,industrial ecosystems,sector,sectors,industry,industries,okosystem,okosysteme,industrielle okosysteme,branche,branchen,sektor,sektoren,ecosysteme,ecosystemes,secteur,secteurs,ecosistema,ecosistemi,settore,settori,ekosistem,ekosistemi,panoga,panoge",
    technologies:
      "technologies,technology,technology fields,technologien,technologie,tecnologie,tehnologije,tehnologija",
    s3Priorities:
      "s3 priorities,s3,s3 priority,smart specialisation,s3 prioritaten,priorites s3,priorita s3,prioritete s3",
    languages: "languages,language,working languages,sprachen,sprache,langues,langue,lingue,lingua,jeziki,jezik",
    offers:
      "offers,offer,we offer,services offered,services,angebote,angebot,bietet,leistungen,offres,offre,offerte,offerta,ponudba,ponuja",
    needs:
      "needs,need,looking for,seeks,bedarf,bedarfe,sucht,gesucht,besoins,besoin,recherche,bisogni,fabbisogni,cerca,potrebe,isce",
    label:
      "label,quality label,esca label,cluster label,gutesiegel,siegel,qualitatslabel,labellisation,marchio,etichetta,certificazione,oznaka,znak",
    labelIssuer: "label issuer,issuer,issued by,aussteller,emetteur,emittente,izdajatelj",
    members:
      "members,member count,number of members,no of members,mitglieder,mitgliederzahl,anzahl mitglieder,membres,nombre de membres,adherents,membri,numero di membri,soci,clani,stevilo clanov",
    founded:
      "founded,foundation year,year of foundation,established,since,gegrundet,grundungsjahr,annee de creation,fondation,cree en,fondazione,anno di fondazione,ustanovljen,leto ustanovitve",
    website:
      "website,web site,web,url,homepage,internet,webseite,website url,site web,site internet,sito,sito web,spletna stran,splet",
    contactName:
      "contact,contact name,contact person,manager,cluster manager,ansprechpartner,kontakt,kontaktperson,ansprechperson,personne de contact,interlocuteur,contatto,referente,persona di contatto,kontaktna oseba",
    contactEmail:
      "e mail,email,mail,contact email,contact e mail,e mail adresse,courriel,adresse e mail,posta elettronica,indirizzo e mail,e posta,elektronska posta",
    contactPhone: "phone,telephone,tel,contact phone,telefon,telefonnummer,telefono,numero di telefono",
  },
  projects: {
    programme: "programme,program,funding programme,programm,forderprogramm,programma",
    acronym: "acronym,project acronym,short name,akronym,kurztitel,acronyme,acronimo,akronim,kratica",
    name: "project name,name,title,project title,full title,projektname,titel,projekttitel,nom du projet,titre,intitule,nome del progetto,titolo,ime projekta,naslov",
    budget:
      "budget,total budget,total eligible budget,total cost,total costs,gesamtbudget,gesamtkosten,budget total,cout total,budget totale,costo totale,proracun,skupni proracun,eu budget",
    grant:
      "erdf budget,erdf,eu funding,grant,eu contribution,erdf funding,efre,efre mittel,eu mittel,feder,subvention,cofinancement,fesr,contributo,finanziamento ue,esrr,sredstva eu",
    website: "website,project website,web,url,homepage,webseite,site web,sito web,spletna stran",
    theme1: "thematic1,thematic 1,theme,theme 1,topic,topic 1,thema,thema 1,thematique,theme principal,tema,tema 1",
    theme2: "thematic2,thematic 2,theme 2,topic 2,thema 2,thematique 2,tema 2",
    theme3: "thematic3,thematic 3,theme 3,topic 3,thema 3,thematique 3,tema 3",
    objective:
      "specific obj,specific objective,objective,priority,spezifisches ziel,ziel,objectif specifique,objectif,obiettivo specifico,obiettivo,posebni cilj,specificni cilj,cilj",
    start:
      "project start,start,start date,begin,from,projektbeginn,beginn,startdatum,debut,date de debut,inizio,data inizio,data di inizio,zacetek,datum zacetka",
    end: "project end,end,end date,until,to,projektende,ende,enddatum,fin,date de fin,fine,data fine,data di fine,konec,datum konca",
  },
  partners: {
    programme: "programme,program,funding programme,programm,forderprogramm,programma",
    acronym:
      "acronym,project acronym,project,short name,akronym,projekt,acronyme,projet,acronimo,progetto,akronim,kratica",
    name: "project partner,partner,partner name,organisation,organization,name,institution,projektpartner,partnername,einrichtung,partenaire,nom du partenaire,organisme,nome del partner,ente,projektni partner,ime partnerja,organizacija",
    lead: "lead partner,lead partner yes/no,lead,is lead,role,lead partner yes no,leadpartner,federfuhrung,chef de file,capofila,vodilni partner",
    town: "town,city,place,ort,stadt,ville,commune,citta,comune,kraj,mesto",
    country: "country,land,staat,pays,paese,nazione,drzava",
    countryCode: "country code,landercode,landerkennzeichen,code pays,codice paese,oznaka drzave,nuts 0",
    website: "website,web,url,homepage,webseite,site web,sito,sito web,spletna stran",
    nuts2: "nuts2,nuts 2,region,bundesland,regione,regija",
    nuts3: "nuts3,nuts 3,district,province,landkreis,departement,provincia",
  },
};

const plain = (header: string): string =>
  fold(header)
    .replace(/\([^)]*\)/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const known = recordOf(importParts, (part) => {
  const fields: readonly Field[] = fieldsOf[part];
  return new Map(
    fields.flatMap((field) =>
      [field, ...(synonyms[part][field]?.split(",") ?? [])].map((name): [string, Field] => [plain(name), field]),
    ),
  );
});

/** Which column each field is likely in, by the headers; the first of several counts. */
export function guessMapping(part: ImportPart, headers: readonly string[]): Mapping {
  const mapping: Mapping = {};
  headers.forEach((header, column) => {
    const field = known[part].get(plain(header));
    if (field && mapping[field] === undefined) mapping[field] = column;
  });
  return mapping;
}

/** How many of the cells are headers that we know: what tells the header from a title above it. */
export const knownHeaders = (part: ImportPart, cells: readonly string[]): number =>
  Object.keys(guessMapping(part, cells)).length;

/** The column that somebody names: by its header, or by its number counted from 1. */
export function columnNamed(headers: readonly string[], name: string): number | null {
  const exact = headers.indexOf(name);
  const at = exact >= 0 ? exact : headers.findIndex((header) => plain(header) === plain(name) && plain(name) !== "");
  if (at >= 0) return at;
  const number = /^\d{1,3}$/.test(name) ? Number(name) : 0;
  return number >= 1 && number <= headers.length ? number - 1 : null;
}
