// Bundles css/ and js/ into one site.css, one site.js and, for staff, one staff.js and passkey.js: node build.mjs <folder>
import { build, transform } from "esbuild";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2];
if (!out) fail("say where to write: node build.mjs <folder>");

const target = ["chrome99", "firefox97", "safari15.4"];
const limits = { "site.css": 19 * 1024, "site.js": 2 * 1024, "staff.js": 3 * 1024, "passkey.js": 2 * 1024 };
const notice = "/*! Contains CSS and design tokens of the NL Design System community (@utrecht/*-css, voorbeeld-design-tokens), EUPL-1.2. */\n";

// Component rules the views never use: classes that imitate a state, plain-html variants, right-to-left, table extras.
const unused = [
  /--html-/, /--(hover|focus|focus-visible|active|disabled|pressed|busy|current|checked|read-only|required|placeholder)(?![\w-])/,
  /--(distanced|ready|warning-action|danger|inline|icon-only|submit|visited|placeholder|telephone|not-allowed)(?![\w-])/,
  /badge-status--/, /data-list--rows|data-list__actions/, /breadcrumb-nav(--arrows|__link--)/, /nav-bar--sticky/, /nav-bar__heading/,
  /skip-link--(hidden|visible)(?![\w-])/, /table__(?!(body|caption|cell|header|header-cell|row)(?![\w-]))|table--|table__header-cell-|table__row--|table__(cell|header-cell)--(first|last|selected|sticky|truncate)/,
  /fieldset--section/, /:lang\(ar\)/, /:dir\(rtl\)/, /unordered-list--(?:nested|center)/, /list-social/, /textbox--(url|iban|number)/,
];

try {
  mkdirSync(out, { recursive: true });
  write("site.css", await styles());
  for (const name of ["site.js", "staff.js", "passkey.js"]) write(name, await script(name));
} catch (problem) {
  fail(problem.message);
}

async function styles() {
  const bundle = await build({
    entryPoints: [join(here, "css/entry.css")], bundle: true, write: false, legalComments: "none", target, logLevel: "warning",
  });
  if (bundle.warnings.length) throw new Error("the stylesheets bundle with warnings");
  const css = prune(bundle.outputFiles[0].text);
  if (/url\(|@import/.test(css)) throw new Error("the content security policy allows no url() and the bundle no @import");
  const { code } = await transform(`@layer tokens, nlds, app;@layer tokens{:root{${tokens(css)}}}${css}`, { loader: "css", minify: true, target });
  return notice + code;
}

async function script(name) {
  const bundle = await build({ entryPoints: [join(here, "js", name)], bundle: true, minify: true, write: false, format: "iife", target });
  return bundle.outputFiles[0].text;
}

// The theme's tokens that the css reaches, each with its chain of aliases followed to the end.
function tokens(css) {
  const theme = new Map([
    ...declarations(join(here, "node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css")),
    ...declarations(join(here, "css/theme.css")),
  ]);
  if (theme.size < 2000) throw new Error(`the theme holds ${theme.size} tokens only: has its format changed?`);
  const settled = name => {
    const alias = /^var\((--[\w-]+)\)$/.exec(theme.get(name));
    return alias && !alias[1].startsWith("--app-theme-") && theme.has(alias[1]) ? settled(alias[1]) : theme.get(name);
  };
  const reached = new Set([...theme.keys()].filter(name => name.startsWith("--app-theme-")));
  const names = text => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(found => found[1]);
  for (const todo = names(css); todo.length;) {
    const name = todo.pop();
    if (!theme.has(name) || reached.has(name)) continue;
    reached.add(name);
    todo.push(...names(settled(name)));
  }
  return [...reached].sort().map(name => `${name}:${settled(name)}`).join(";");
}

function declarations(file) {
  const text = readFileSync(file, "utf8").replace(/\/\*[^]*?\*\//g, "");
  return [...text.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(found => [found[1], found[2].trim()]);
}

// Leaves out of the components every selector that names an unused class, and every block that is empty without it.
function prune(css) {
  let at = 0;
  const stop = /[;{}]/g;
  const block = component => {
    let kept = "";
    while (at < css.length && css[at] !== "}") {
      stop.lastIndex = at;
      const end = stop.exec(css)?.index ?? css.length;
      const head = css.slice(at, end);
      at = end + (css[end] === "}" ? 0 : 1);
      if (css[end] !== "{") {
        kept += css[end] === ";" ? `${head};` : head;
        continue;
      }
      const inner = block(component || head.trim() === "@layer nlds");
      at++;
      const selectors = !component || head.trim().startsWith("@") ? [head] : head.split(/,(?![^(]*\))/).filter(one => !unused.some(word => word.test(one)));
      if (selectors.length && inner.trim()) kept += `${selectors.join(",")}{${inner}}`;
    }
    return kept;
  };
  css = css.replace(/\/\*[^]*?\*\//g, "").trim();
  const pruned = block(false);
  if (at < css.length) throw new Error("the bundled css has a brace too many");
  return pruned;
}

function write(name, text) {
  const size = name.endsWith(".css") ? gzipSync(text, { level: 9 }).length : Buffer.byteLength(text);
  if (size > limits[name]) throw new Error(`${name} is ${size} bytes, more than the ${limits[name]} it may be`);
  writeFileSync(join(out, name), text);
  console.log(`${name}: ${Buffer.byteLength(text)} bytes, ${gzipSync(text, { level: 9 }).length} gzipped`);
}

function fail(reason) {
  console.error(`build.mjs: ${reason}`);
  process.exit(1);
}
