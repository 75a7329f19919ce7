import type { PartnerRecord, ProjectRecord } from "#src/modules/cooperation/records/schema.ts";
import { placeKey, projectKey } from "#src/modules/cooperation/records/schema.ts";
import { type DayOrder, dayIn } from "./repairs/dates.ts";
import { acronymIn, lineIn } from "./repairs/names.ts";
import { numberIn } from "./repairs/numbers.ts";
import { ownDomain } from "./repairs/websites.ts";
import { countryOf, nutsOf, type Row, townOf, websiteOf } from "./understand.ts";

const mostMoney = 1_000_000_000_000;
const moneyIn = (cell: string): number | null => {
  const sum = numberIn(cell);
  return sum !== null && sum >= 0 && sum < mostMoney ? Math.round(sum * 100) / 100 : null;
};

/** A day that cannot be told apart from another would be wrong half of the time: such a row is refused. */
function dayOf(row: Row, field: "start" | "end"): string | null {
  const cell = row.cell(field).trim();
  if (!cell) return null;
  const order: DayOrder = row.context.dayOrders[field] ?? "open";
  const result = dayIn(cell, order);
  if ("day" in result) return result.day;
  return row.refuse(result.problem, { value: lineIn(cell, 40) });
}

export function understandProject(row: Row): { key: string; name: string; value: ProjectRecord } {
  const programme = row.required("programme", 200);
  const acronym = row.required("acronym", 120, acronymIn);
  const [startsOn, endsOn] = [dayOf(row, "start"), dayOf(row, "end")];
  if (startsOn && endsOn && endsOn < startsOn) row.note("ends", {});
  const themes = (["theme1", "theme2", "theme3"] as const).map((field) => lineIn(row.cell(field), 200)).filter(Boolean);
  return {
    key: projectKey(programme, acronym),
    name: acronym,
    value: {
      programme,
      acronym,
      name: lineIn(row.cell("name"), 500) || acronym,
      startsOn,
      endsOn,
      budget: row.read("budget", moneyIn, "number"),
      grant: row.read("grant", moneyIn, "number"),
      website: websiteOf(row),
      themes: [...new Set(themes)],
      objective: lineIn(row.cell("objective"), 500),
    },
  };
}

const yes = /^(yes|y|ja|j|oui|o|s[iì]|da|d|true|1|x|lead|lead partner|lp)$/i;

export function understandPartner(row: Row): { key: string; name: string; value: PartnerRecord } {
  const programme = row.required("programme", 200);
  const acronym = row.required("acronym", 120, acronymIn);
  const name = row.required("name", 300);
  const nuts3 = nutsOf(row, "nuts3");
  const nuts2 = nutsOf(row, "nuts2");
  const nuts = nuts3 ?? nuts2;
  const country = countryOf(row, ["country", "countryCode"], nuts?.code ?? null);
  if (!country) return row.refuse("country", { value: lineIn(row.cell("country"), 80) });
  const town = townOf(row, country, nuts?.code.slice(0, 4) ?? null).name;
  const website = websiteOf(row);
  const organisation = {
    key: placeKey(name, country, town),
    name,
    country,
    town,
    nuts: nuts?.code ?? null,
    nutsName: nuts?.code.length === 5 ? nuts.name : "",
    website,
    domain: ownDomain(website),
  };
  const project = projectKey(programme, acronym);
  return {
    key: `${project}|${organisation.key}`,
    name,
    value: { projectKey: project, lead: yes.test(row.cell("lead").trim()), organisation },
  };
}
