// Between those who show toasts and the place where they appear, which is fetched only for pages that show any.

export type DeskToast = {
  readonly title: string;
  readonly description: string | undefined;
  readonly tone: "info" | "success" | "danger";
  readonly press: { readonly label: string; readonly onPress: () => void } | undefined;
  readonly timeout: number;
  /** What the button that takes it away is called. */
  readonly dismiss: string;
};

export type Desk = { add(id: string, toast: DeskToast): void; close(id: string): void };

let desk: Desk | null = null;
let waiting: ((desk: Desk) => void)[] = [];
let isWanted = false;
let fetchPlace: (() => void) | null = null;

/** Has the place fetched: it should be there before it is needed, as a screen reader listens only to what it knows. */
export function wantDesk(): void {
  isWanted = true;
  fetchPlace?.();
}

/** Does `work` at the desk, now or when it opens. */
export function atDesk(work: (desk: Desk) => void): void {
  if (desk) work(desk);
  else {
    waiting.push(work);
    wantDesk();
  }
}

/** Calls `run` when somebody wants the place; gives a way to take it back. */
export function whenDeskIsWanted(run: () => void): () => void {
  fetchPlace = run;
  if (isWanted) run();
  return () => {
    fetchPlace = null;
  };
}

/** The place is there; gives a way to close it again. */
export function openDesk(opened: Desk): () => void {
  desk = opened;
  const works = waiting;
  waiting = [];
  for (const work of works) work(opened);
  return () => {
    desk = null;
  };
}
