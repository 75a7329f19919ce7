"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { SharedDocument, type SharedState } from "./shared-document.ts";

/** True when the pages' own server answers that nobody is signed in; throws when it does not answer. */
async function sessionEnded(): Promise<boolean> {
  const response = await fetch("/api/auth/session", { cache: "no-store" });
  const session: unknown = await response.json();
  return response.ok && (typeof session !== "object" || session === null || !("sid" in session));
}

/** Opens the document for as long as the component stands; null until then. */
export function useSharedDocument(documentId: string): SharedDocument | null {
  const [shared, setShared] = useState<SharedDocument | null>(null);
  useEffect(() => {
    const url = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/collab`;
    const opened = new SharedDocument({ url, documentId, sessionEnded });
    const online = () => opened.reconnect();
    const leave = (event: BeforeUnloadEvent) => {
      if (opened.state.ready && opened.hasUnsaved) event.preventDefault();
    };
    addEventListener("online", online);
    addEventListener("beforeunload", leave);
    setShared(opened);
    return () => {
      removeEventListener("online", online);
      removeEventListener("beforeunload", leave);
      setShared(null);
      opened.destroy();
    };
  }, [documentId]);
  return shared;
}

/** The document's state, live. */
export const useSharedState = (shared: SharedDocument): SharedState =>
  useSyncExternalStore(
    (listener) => shared.subscribe(listener),
    () => shared.state,
    () => shared.state,
  );
