import { type Actor, isPerson, type Person } from "#src/lib/actor.ts";

/** Whoever sits at the machine itself and has the database anyway: the command line. No request can be one. */
export type Operator = { readonly kind: "operator" };
export const operator: Operator = { kind: "operator" };

export type Importer = Person | Operator;

/** Imports change what everybody sees: administrators alone, and the command line. */
export const canImport = (who: Actor | Operator): who is Importer =>
  who.kind === "operator" || (isPerson(who) && who.administrator);
