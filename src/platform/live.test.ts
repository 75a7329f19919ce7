import { expect, test } from "vitest";
import { changesOf, hub } from "./live.ts";

test("a watcher is woken at the start, by its own subject alone, and after a lost connection came back", async () => {
  const end = new AbortController();
  const heard: string[] = [];
  const watching = (async () => {
    for await (const _ of changesOf("initiative:a", end.signal)) {
      heard.push("change");
      if (heard.length === 3) end.abort();
    }
  })();
  await new Promise((done) => setImmediate(done));
  expect(heard).toEqual(["change"]);
  hub().emit("activity", JSON.stringify(["initiative:b"]));
  hub().emit("activity", JSON.stringify(["cluster:c", "initiative:a"]));
  hub().emit("reconnected", "");
  await watching;
  expect(heard).toEqual(["change", "change", "change"]);
  expect(hub().listenerCount("activity")).toBe(0);
});

test("who has gone before it begins is not listened for, and nothing is thrown at nobody", async () => {
  expect(await changesOf("initiative:a", AbortSignal.abort()).next()).toEqual({ done: true, value: undefined });
  expect(hub().listenerCount("activity")).toBe(0);
});
