import { acting, anyone, router, signedIn } from "#src/platform/trpc/procedures.ts";
import { addFavouriteSchema, favouriteInput, noteInput } from "./favourites/schema.ts";
import { addFavourite } from "./favourites/use-cases/add-favourite.ts";
import { removeFavourite } from "./favourites/use-cases/remove-favourite.ts";
import { writeNote } from "./favourites/use-cases/write-note.ts";
import { answerSchema, askSchema, interestInput } from "./interest/schema.ts";
import { answerInterest } from "./interest/use-cases/answer-interest.ts";
import { askInterest } from "./interest/use-cases/ask-interest.ts";
import { withdrawInterest } from "./interest/use-cases/withdraw-interest.ts";
import { peersRouter } from "./peers/router.ts";
import { mailSchema, renameSchema, saveSearchSchema, searchInput } from "./saved-searches/schema.ts";
import { removeSearch, renameSearch, restoreSearch, setSearchMail } from "./saved-searches/use-cases/change-search.ts";
import { saveSearch } from "./saved-searches/use-cases/save-search.ts";
import { mapWindowSchema } from "./schema.ts";
import { mapWindow } from "./use-cases/map-window.ts";

export const discoveryRouter = router({
  map: anyone.input(mapWindowSchema).query(({ ctx, input }) => mapWindow(ctx.actor, input)),

  interest: router({
    ask: acting.input(askSchema).mutation(({ ctx, input }) => askInterest(ctx.actor, input)),
    answer: acting.input(answerSchema).mutation(({ ctx, input }) => answerInterest(ctx.actor, input)),
    withdraw: acting.input(interestInput).mutation(({ ctx, input }) => withdrawInterest(ctx.actor, input.interestId)),
  }),

  favourites: router({
    add: acting.input(addFavouriteSchema).mutation(({ ctx, input }) => addFavourite(ctx.actor, input)),
    remove: acting.input(favouriteInput).mutation(({ ctx, input }) => removeFavourite(ctx.actor, input.clusterId)),
    note: acting.input(noteInput).mutation(({ ctx, input }) => writeNote(ctx.actor, input)),
  }),

  searches: router({
    save: signedIn.input(saveSearchSchema).mutation(({ ctx, input }) => saveSearch(ctx.actor, input)),
    rename: signedIn.input(renameSchema).mutation(({ ctx, input }) => renameSearch(ctx.actor, input)),
    setMail: signedIn.input(mailSchema).mutation(({ ctx, input }) => setSearchMail(ctx.actor, input)),
    remove: signedIn.input(searchInput).mutation(({ ctx, input }) => removeSearch(ctx.actor, input.searchId)),
    restore: signedIn.input(searchInput).mutation(({ ctx, input }) => restoreSearch(ctx.actor, input.searchId)),
  }),

  peers: peersRouter,
});
