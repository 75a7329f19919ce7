import { expect, test } from "vitest";
import { wordsOf } from "#src/i18n/words.ts";
import { locales } from "#src/lib/locales.ts";
import * as adaptations from "#src/modules/adaptations/events.ts";
import * as clusters from "#src/modules/clusters/events.ts";
import * as interest from "#src/modules/discovery/interest/events.ts";
import * as searches from "#src/modules/discovery/saved-searches/events.ts";
import * as initiatives from "#src/modules/initiatives/events.ts";
import * as partnerships from "#src/modules/partnerships/events.ts";
import { sentenceOf } from "./sentences.ts";

const types = [adaptations, clusters, initiatives, interest, partnerships, searches]
  .flatMap((events) => Object.values(events))
  .flatMap((event) => ("type" in event ? [event.type] : []));

const said = {
  who: { id: "a", name: "Ana" },
  cluster: "Peaks",
  data: {
    title: "Academy",
    member: "Bo",
    role: "editor",
    version: 3,
    task: "Rooms",
    to: "doing",
    assignee: "Bo",
    assigneeId: "b",
    fromName: "Peaks",
    toName: "Lakes",
    count: 2,
    names: ["Hut", "Spur"],
  },
};

test.each(locales)("every event of every module has its sentence (%s)", (locale) => {
  const t = wordsOf(locale, "notifications");
  const sentences = types.map((type) => sentenceOf(t, { ...said, type }));
  expect(types.length).toBeGreaterThan(30);
  for (const sentence of sentences) expect(sentence).toMatch(/^[^{}]{5,}$/);
});

test("what came into a saved search is named, and that there is more", () => {
  const t = wordsOf("en", "notifications");
  const found = (count: number, names: string[]) =>
    sentenceOf(t, { who: null, cluster: null, type: "search.matched", data: { title: "Wood", count, names } });
  expect(found(1, ["Hut"])).toBe("1 new cluster in your search: Hut");
  expect(found(5, ["Hut", "Spur", "Scree"])).toBe("5 new clusters in your search: Hut, Spur, Scree …");
});

test("what we have no words for is left out", () => {
  expect(sentenceOf(wordsOf("en", "notifications"), { ...said, type: "unheard.of" })).toBeNull();
});

test("the reader is told that a task is theirs", () => {
  const t = wordsOf("en", "notifications");
  expect(sentenceOf(t, { ...said, type: "task.assigned" }, "b")).toBe("Ana gave you the task “Rooms”");
  expect(sentenceOf(t, { ...said, type: "task.assigned" }, "c")).toBe("Ana gave the task “Rooms” to Bo");
});

test("who was invited by e-mail has no name until they answer", () => {
  const t = wordsOf("en", "notifications");
  const data = { fromName: "Peaks", toName: "", role: "reader" };
  expect(sentenceOf(t, { ...said, type: "invitation.sent", data })).toBe("Peaks invites somebody by e-mail as reader");
  expect(sentenceOf(t, { ...said, cluster: "Lakes", type: "invitation.accepted", data })).toBe(
    "Lakes joined as reader",
  );
});
