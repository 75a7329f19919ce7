import { once } from "node:events";
import net from "node:net";
import { demoAdaptations } from "../prisma/seed/demo/adaptations.ts";
import { idFor } from "../prisma/seed/demo/ids.ts";
import { demoPassword, demoPeople } from "../prisma/seed/demo/people.ts";
import { ask, call, openSocket, sendLines, signInRaw, signOutRaw } from "./fixtures/raw.ts";
import { baseUrl } from "./fixtures/stage.ts";
import { expect, test } from "./fixtures/test.ts";

const emailOf = (key: string) => demoPeople.find((person) => person.key === key)?.email ?? "";
const signInAs = async (key: string) => {
  const { cookie } = await signInRaw(emailOf(key), demoPassword);
  expect(cookie).not.toBe("");
  return cookie;
};

/** A draft: nobody but its own cluster knows that there is such a thing. */
const draft = demoAdaptations.find(({ key }) => key === "mini-master");
const draftPage = `/adaptations/${idFor("adaptation", "mini-master")}`;
const runningPage = `/adaptations/${idFor("adaptation", demoAdaptations.find(({ state }) => state === "implementing")?.key ?? "")}`;
const secrets = [draft?.title ?? "none", draft?.plan.beneficiaries?.[0] ?? "none", idFor("document", "mini-master")];

test.describe("what comes from elsewhere", () => {
  const mutation = { json: { json: { email: "nobody@elsewhere.example" } } };
  const foreign: { [name: string]: string }[] = [
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    { origin: `${baseOrigin()}.elsewhere.example` },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];

  function baseOrigin() {
    return "http://localhost";
  }

  test("changes nothing, whatever the address", async () => {
    for (const headers of foreign) {
      for (const path of ["/api/trpc/accounts.requestReset", "/api/locale", "/api/act-for", "/api/auth/signout", "/"]) {
        expect([headers, path, (await ask(path, { ...mutation, headers })).status]).toEqual([headers, path, 403]);
      }
      const cookie = await signInAs("giulia");
      expect(await openSocket({ ...headers, cookie, ...(headers.origin ? {} : { origin: "https://x.example" }) })).toBe(
        403,
      );
    }
    expect((await call("accounts.requestReset", { email: "nobody@elsewhere.example" })).status).toBe(200);
  });

  test("a change is never made by following a link", async () => {
    const input = encodeURIComponent(JSON.stringify({ json: { email: "nobody@elsewhere.example" } }));
    expect((await ask(`/api/trpc/accounts.requestReset?input=${input}`)).status).toBe(405);
    for (const path of ["/api/locale", "/api/act-for"]) expect((await ask(path)).status).toBe(405);
  });

  test("an absolute address in a request leads nowhere else", async () => {
    let visits = 0;
    const elsewhere = net.createServer((socket) => {
      visits += 1;
      socket.destroy();
    });
    elsewhere.listen(0, "127.0.0.1");
    await once(elsewhere, "listening");
    const { port } = elsewhere.address() as net.AddressInfo;
    const upgrade = ["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"];
    const key = "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==";
    for (const path of ["/", "/collab", "/_next/webpack-hmr", "/_next/image?url=x"]) {
      const answer = await sendLines(
        `GET http://127.0.0.1:${port}${path} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        ...upgrade,
        key,
      );
      expect(answer).not.toMatch(/^HTTP\/1\.1 101/);
      await sendLines(`GET http://127.0.0.1:${port}${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, "Connection: close");
    }
    elsewhere.close();
    expect(visits).toBe(0);
  });
});

test.describe("private pages", () => {
  const tree = encodeURIComponent(JSON.stringify(["", { children: ["__PAGE__", {}] }, null, "refetch"]));
  const ways: { [name: string]: string }[] = [
    {},
    { rsc: "1" },
    { rsc: "1", "next-router-prefetch": "1" },
    { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
    { rsc: "1", "next-router-state-tree": tree },
    { purpose: "prefetch", "sec-purpose": "prefetch" },
    { "x-nextjs-data": "1" },
    { "x-middleware-subrequest": "middleware" },
    { "x-middleware-subrequest": "src/middleware:src/middleware:src/middleware:src/middleware:src/middleware" },
    { "x-middleware-prefetch": "1", "x-invoke-path": "/", "x-now-route-matches": "1" },
  ];
  const forms = (path: string) => [path, `${path}?_rsc=1a2b3`, `${path}.rsc`, `${path}.segments/_tree.segment.rsc`];

  test("say nothing to visitors, in whatever form they are asked for", async () => {
    const named = demoAdaptations.map(({ title }) => title);
    for (const page of [
      "/home",
      "/adaptations",
      "/notices",
      "/account",
      runningPage,
      `${runningPage}/plan`,
      draftPage,
    ]) {
      for (const path of forms(page)) {
        for (const headers of ways) {
          const { status, body } = await ask(path, { headers });
          const told = [...named, ...secrets].filter((text) => body.includes(text));
          expect([path, headers, told]).toEqual([path, headers, []]);
          expect(status).toBeLessThan(500);
        }
      }
    }
  });

  test("of others look like pages that are not there", async () => {
    const cookie = await signInAs("anna");
    const missing = `/adaptations/${idFor("adaptation", "no such")}`;
    for (const page of ["", "/plan"]) {
      for (const headers of ways) {
        const asked = (path: string) => ask(path, { headers: { ...headers, cookie } });
        const [hidden, gone] = [await asked(draftPage + page), await asked(missing + page)];
        expect(secrets.filter((text) => hidden.body.includes(text))).toEqual([]);
        expect([page, headers, hidden.status]).toEqual([page, headers, gone.status]);
      }
    }
  });

  test("the demo's mailbox is not there outside the demo", async () => {
    expect((await ask("/mailbox")).status).toBe(404);
    const { body } = await ask("/mailbox", { headers: { rsc: "1" } });
    expect(body).not.toContain("demo.cordata.example");
  });
});

test("addresses that are no addresses are answered, not fallen over", async () => {
  const cookie = await signInAs("giulia");
  const odd = [
    "%00",
    "__proto__",
    "constructor",
    "..%2f..%2fetc",
    "[object%20Object]",
    "%F0%9F%92%A5",
    "'%20OR%201=1--",
  ];
  const places = [
    "catalogue",
    "regions",
    "clusters",
    "adaptations",
    "initiatives",
    "invitations",
    "join",
    "confirm",
    "notices",
  ];
  for (const place of places) {
    for (const id of odd) {
      const { status } = await ask(`/${place}/${id}`, { headers: { cookie } });
      expect([place, id, status < 500]).toEqual([place, id, true]);
    }
  }
  const odder = ["round", "before", "view", "service", "source", "from", "task", "to"].map((name) => `${name}=%00'x`);
  for (const query of odder) {
    for (const page of [
      runningPage,
      `${runningPage}/plan`,
      "/adaptations/new",
      "/notices",
      "/initiatives",
      "/sign-in",
    ]) {
      const { status } = await ask(`${page}?${query}`, { headers: { cookie } });
      expect([page, query, status < 500]).toEqual([page, query, true]);
    }
  }
  const queries = ["q=%00", "q[]=a&q[]=b", "q=a&q=b", "cursor=%7B%22not%22%3A%22%22%7D", "region=__proto__", "page=-1"];
  for (const place of ["catalogue", "clusters", "regions", "adaptations", "initiatives", "notices"]) {
    for (const query of queries) {
      const { status } = await ask(`/${place}?${query}`, { headers: { cookie } });
      expect([place, query, status < 500]).toEqual([place, query, true]);
    }
  }
});

test("input of the wrong shape is refused with 400 over HTTP too", async () => {
  const bad = [
    '{"json":{"email":{"not":""}}}',
    '{"json":{"email":["a"]}}',
    '{"json":{"__proto__":{"a":1}}}',
    "[]",
    "{",
  ];
  for (const body of [...bad, '{"json":{"email":"a\\u0000@b.example"}}']) {
    const { origin } = new URL(baseUrl());
    const response = await fetch(new URL("/api/trpc/accounts.requestReset", baseUrl()), {
      method: "POST",
      headers: { "content-type": "application/json", origin },
      body,
    });
    expect([body, response.status]).toEqual([body, 400]);
    expect(await response.text()).not.toMatch(/stack|node_modules|prisma/i);
  }
});

test.describe("where one is led after signing in", () => {
  const elsewhere = [
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/\t/elsewhere.example",
    "https://elsewhere.example/",
    "javascript:alert(1)",
    "data:text/html,x",
  ];

  test("the API answers with an address of its own", async () => {
    const { origin } = new URL(baseUrl());
    for (const callbackUrl of elsewhere) {
      const answer = await signInRaw(emailOf("giulia"), demoPassword, { callbackUrl });
      expect(answer.status).toBe(200);
      const { url } = JSON.parse(answer.body) as { url: string };
      expect([callbackUrl, new URL(url, origin).origin]).toEqual([callbackUrl, origin]);
      const { headers } = await ask(`/api/auth/signin?callbackUrl=${encodeURIComponent(callbackUrl)}`);
      expect(new URL(String(headers.location), origin).origin).toBe(origin);
    }
  });

  test("the page goes home", async ({ page }) => {
    for (const to of ["//elsewhere.example", "javascript:alert(1)"]) {
      await page.context().clearCookies();
      await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
      await page.getByLabel("E-mail address").fill(emailOf("erin"));
      await page.getByLabel(/^Password/).fill(demoPassword);
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await page.waitForURL(`${new URL(baseUrl()).origin}/home`);
      // Signed in already, one is sent on at once.
      await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
      expect(page.url()).toBe(`${new URL(baseUrl()).origin}/home`);
    }
  });
});

test.describe("who has an account", () => {
  const unknown = "nobody.of.us@elsewhere.example";

  test("is not told by sign-in, sign-up or reset", async () => {
    const same = async (of: (email: string) => Promise<{ status: number; body: string }>) => {
      const [known, other] = [await of(emailOf("luc")), await of(unknown)];
      expect({ status: known.status, body: known.body }).toEqual({ status: other.status, body: other.body });
    };
    await same((email) => signInRaw(email, "not the password of anyone"));
    await same((email) => call("accounts.requestReset", { email }));
    await same((email) => call("accounts.resendConfirmation", { email }));
    await same((email) =>
      call("accounts.signUp", { name: "Nobody", email, password: "larch under snow, 1904", locale: "en" }),
    );
  });
});

test("guesses are counted by account and by who really connects", async () => {
  test.skip(process.platform === "darwin", "one loopback address only");
  test.setTimeout(180_000);
  let made = 0;
  const disguise = () => {
    made += 1;
    const address = `198.51.${100 + (made >> 8)}.${made & 255}`;
    return {
      "x-forwarded-for": address,
      "x-real-ip": address,
      forwarded: `for=${address}`,
      "x-cordata-peer": address,
      "cf-connecting-ip": address,
    };
  };
  const guess = async (email: string, from: string, password = "not the password") => {
    const { body, cookie } = await signInRaw(email, password, { from, headers: disguise() });
    const { url } = JSON.parse(body) as { url: string };
    return cookie ? "in" : (new URL(url, baseUrl()).searchParams.get("error") ?? "").split(":")[0];
  };
  const [guesser, other] = ["127.0.0.91", "127.0.0.92"];
  const byAccount: unknown[] = [];
  for (let i = 0; i < 12; i++) byAccount.push(await guess(emailOf("tilo"), guesser));
  expect(byAccount).toEqual([...Array(10).fill("wrong"), "tooMany", "tooMany"]);
  // Not even with the right password, and not from elsewhere: the account waits.
  expect(await guess(emailOf("tilo"), other, demoPassword)).toBe("tooMany");
  const byPeer: unknown[] = [];
  for (let i = 0; i < 52; i++) byPeer.push(await guess(`guessed${i}@elsewhere.example`, guesser));
  expect(byPeer.indexOf("tooMany")).toBe(48);
  expect(await guess(emailOf("hannes"), guesser, demoPassword)).toBe("tooMany");
  expect(await guess(emailOf("hannes"), other, demoPassword)).toBe("in");
});

test.describe("an ended session", () => {
  const expectRefused = async (cookie: string) => {
    expect((await ask("/api/trpc/accounts.me", { headers: { cookie } })).status).toBe(401);
    expect(await openSocket({ cookie })).toBe(401);
    const page = await ask("/home", { headers: { cookie } });
    expect(page.status).toBe(307);
    expect(page.headers.location).toMatch(/^\/sign-in/);
  };
  const closing = (socket: Awaited<ReturnType<typeof openSocket>>) => {
    if (typeof socket === "number") throw new Error(`refused with ${socket}`);
    return once(socket, "close").then(([code]) => code as number);
  };

  test("is refused after signing out, and its open socket is closed", async () => {
    const cookie = await signInAs("paolo");
    expect((await ask("/api/trpc/accounts.me", { headers: { cookie } })).status).toBe(200);
    const closed = closing(await openSocket({ cookie }));
    await signOutRaw(cookie);
    expect(await closed).toBe(4401);
    await expectRefused(cookie);
  });

  test("is refused after the password was changed elsewhere", async () => {
    const [here, there] = [await signInAs("paolo"), await signInAs("paolo")];
    const closed = closing(await openSocket({ cookie: there }));
    const password = "three valleys and a pass";
    const change = (from: string, to: string) =>
      call("accounts.changePassword", { current: from, password: to }, { cookie: here });
    expect((await change(demoPassword, password)).body).toContain('"ok":true');
    expect(await closed).toBe(4401);
    await expectRefused(there);
    expect((await ask("/api/trpc/accounts.me", { headers: { cookie: here } })).status).toBe(200);
    expect((await change(password, demoPassword)).body).toContain('"ok":true');
  });

  test("is worth nothing when only its cookie is made up", async () => {
    for (const cookie of ["next-auth.session-token=x", "next-auth.session-token=eyJhbGciOiJub25lIn0..x.y.z"]) {
      await expectRefused(cookie);
    }
  });
});

test.describe("content security policy", () => {
  const open = ["/", "/catalogue", "/regions", "/clusters", "/initiatives", "/sign-in", "/sign-up", "/forgotten"];
  const own = ["/home", "/account", "/adaptations", "/notices", "/clusters/new", runningPage, `${runningPage}/plan`];

  test("every page names a nonce of its own, and every script in it has it", async () => {
    const cookie = await signInAs("giulia");
    const seen = new Set<string>();
    for (const path of [...open, ...own, "/no/such/page"]) {
      const headers: { [name: string]: string } = own.includes(path) ? { cookie } : {};
      const answer = await ask(path, { headers });
      const policy = String(answer.headers["content-security-policy"]);
      const nonce = /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1] ?? "none";
      expect(policy).not.toMatch(/script-src[^;]*('unsafe-inline'|'unsafe-eval'|\*)/);
      for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
        expect(policy).toContain(rule);
      }
      expect(seen.has(nonce)).toBe(false);
      seen.add(nonce);
      const scripts = answer.body.match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      const without = scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`));
      expect([path, without]).toEqual([path, []]);
      expect(answer.body).not.toMatch(/<[^>]+\son[a-z]+=/i);
      expect(answer.headers["x-content-type-options"]).toBe("nosniff");
      expect(answer.headers["x-powered-by"]).toBeUndefined();
    }
  });

  test("no page breaks it", async ({ page, context }) => {
    test.setTimeout(180_000);
    const violations: string[] = [];
    await context.exposeFunction("tellViolation", (what: string) => violations.push(what));
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
        const tell: unknown = Reflect.get(window, "tellViolation");
        if (typeof tell === "function") tell(`${location.pathname}: ${violatedDirective} ${blockedURI} ${sourceFile}`);
      });
    });
    for (const path of open) await page.goto(path, { waitUntil: "load" });
    const [name = "", value = ""] = (await signInAs("giulia")).split("=", 2);
    await context.addCookies([{ name, value, url: baseUrl() }]);
    for (const path of own) await page.goto(path, { waitUntil: "load" });
    await expect(page.getByTestId("save-state")).toBeVisible();
    expect(violations).toEqual([]);
  });
});

test("live and ready are said without a session", async () => {
  expect((await ask("/live")).status).toBe(200);
  expect((await ask("/ready")).status).toBe(200);
});
