"use client";

import { useSyncExternalStore } from "react";
import { mostCompared } from "./compare-path.ts";

const key = "cordata-compare";

export type ChosenCluster = { readonly slug: string; readonly name: string };

const isChosen = (value: unknown): value is ChosenCluster =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Partial<ChosenCluster>).slug === "string" &&
  typeof (value as Partial<ChosenCluster>).name === "string";

const none: readonly ChosenCluster[] = [];
let chosen: readonly ChosenCluster[] | null = null;
const listeners = new Set<() => void>();

function stored(): readonly ChosenCluster[] {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(key) ?? "[]");
    return Array.isArray(read) ? read.filter(isChosen).slice(0, mostCompared) : none;
  } catch {
    return none; // no storage, or not what we wrote
  }
}

const current = (): readonly ChosenCluster[] => {
  chosen ??= stored();
  return chosen;
};

function choose(next: readonly ChosenCluster[]): void {
  chosen = next;
  try {
    sessionStorage.setItem(key, JSON.stringify(next));
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Which clusters this tab has chosen for comparison. */
export const useChosenClusters = (): readonly ChosenCluster[] => useSyncExternalStore(subscribe, current, () => none);

/** False when four are chosen already. */
export function addChosen(cluster: ChosenCluster): boolean {
  if (current().some(({ slug }) => slug === cluster.slug)) return true;
  if (current().length >= mostCompared) return false;
  choose([...current(), cluster]);
  return true;
}

export const removeChosen = (slug: string): void => choose(current().filter((other) => other.slug !== slug));

export const setChosen = (clusters: readonly ChosenCluster[]): void => choose(clusters);
