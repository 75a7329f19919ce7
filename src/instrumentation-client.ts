// Run by Next before anything else of a page. Zod tries once whether it may compile its schemas by eval; our content policy
// says no, and the browser would report the attempt. Set without importing zod, which most pages do not need.
Reflect.set(globalThis, "__zod_globalConfig", { jitless: true });
