/** Where "g" and then one of these keys leads. */
export const goKeys: Readonly<Record<string, string>> = {
  h: "/home",
  c: "/catalogue",
  a: "/adaptations",
  i: "/initiatives",
  n: "/notices",
};

const name = "single-keys";

/** Whether single keys are shortcuts in this browser; they are unless switched off. */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(name) !== "off";
  } catch {
    return true; // storage is closed to us
  }
}

export function setKeysOn(on: boolean): void {
  try {
    if (on) localStorage.removeItem(name);
    else localStorage.setItem(name, "off");
  } catch {
    // It holds for this page then, and is asked again on the next.
  }
}
