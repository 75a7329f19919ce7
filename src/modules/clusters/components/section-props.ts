import type { Draft } from "./draft.ts";

export type Choice = { readonly value: string; readonly label: string };

/** What every section of the profile form is given. */
export type SectionProps = {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly errorOf: (field: string) => string | undefined;
};
