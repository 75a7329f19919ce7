import { anyone, router } from "#src/platform/trpc/procedures.ts";
import * as schema from "./schema.ts";
import { suggestForField } from "./use-cases/suggest-terms.ts";

export const vocabularyRouter = router({
  suggest: anyone.input(schema.suggestTermsSchema).query(({ input }) => suggestForField(input)),
});
