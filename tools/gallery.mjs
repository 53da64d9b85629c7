/**
 * `npm run gallery`: shows every sight of demo/gallery in the pinned Chromium, in every mode, asks axe about it, and compares a picture
 * with the one kept in test/gallery. What has changed is in artifacts/gallery/index.html, before and after side by side; `-- --write`
 * keeps what is there now. `--built`: dist/ is up to date. `--only <part of a name>`, `--mode <name>`: the others are left alone. What it
 * found is also in the file that TEST_COUNTS names, `{ passed, failed, failures }`, as one check.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildOnce } from './build.mjs';
import { modes } from './gallery/modes.mjs';
import { beginReport, difference, keep, keptPath, pictureName, showDifference } from './gallery/pictures.mjs';
import { fontMounts, launchPinned } from './gallery/pinned-browser.mjs';
import { writeReport } from './gallery/report.mjs';
import { barriers, listSights, openMode, showSight, takePicture } from './gallery/walk.mjs';
import { root } from './run.mjs';

/** How often a picture is taken again before it counts as another one. */
const TRIES = 4;
const pauseMs = 150;

const { values: options } = parseArgs({
  options: {
    write: { type: 'boolean' },
    built: { type: 'boolean' },
    only: { type: 'string', default: '' },
    mode: { type: 'string' },
  },
});
const dist = (path) => join(root, 'dist', path);

async function serve() {
  const { startSimulatorServer } = await import(pathToFileURL(dist('simulator/node/index.js')).href);
  const pages = ['demo', 'cdn'].map((name) => ({
    path: `/${name}/`,
    folder: dist(name),
    contentSecurityPolicy: 'strict',
  }));
  return startSimulatorServer({ staticRoots: [...pages, ...fontMounts] });
}

/** The picture once it is the one that is kept, or once it does not change any more, with what differs. */
async function settledPicture(page, name) {
  let before;
  for (let tries = 1; ; tries++) {
    const picture = await takePicture(page);
    const differs = difference(name, picture);
    const isStill = options.write && before?.equals(picture);
    if (!differs || isStill || tries === TRIES) return { picture, differs };
    before = picture;
    await page.waitForTimeout(pauseMs);
  }
}

/** Walks through all sights in one mode. Answers the names of the pictures, and what is wrong. */
async function walk(browser, origin, mode) {
  const window = await openMode(browser, origin, mode);
  const { page, accidents } = window;
  const outcome = { names: [], changes: [], problems: [] };
  for (const sight of await listSights(page)) {
    if (!mode.shows(sight) || !sight.name.includes(options.only)) continue;
    const name = pictureName(mode, sight);
    const complain = (sentence) => outcome.problems.push(`${name}: ${sentence}`);
    try {
      await showSight(page, mode, sight);
    } catch (error) {
      complain(error.message);
      continue;
    }
    for (const accident of accidents.splice(0)) complain(accident);
    if (mode.axe) for (const barrier of await barriers(page)) complain(barrier);
    if (sight.unpictured) continue;
    outcome.names.push(name);
    const { picture, differs } = await settledPicture(page, name);
    if (!differs) continue;
    if (options.write) keep(name, picture);
    else
      outcome.changes.push({
        name,
        sentence: differs.sentence,
        paths: showDifference(name, picture, differs.marked),
      });
  }
  await window.close();
  return outcome;
}

/** Pictures that are kept of sights that are no more. */
function strays(names) {
  return modes.flatMap(({ name }) => {
    try {
      return readdirSync(keptPath(name))
        .map((file) => `${name}/${file}`)
        .filter((file) => !names.includes(file));
    } catch {
      return [];
    }
  });
}

async function run(browser) {
  const report = beginReport();
  const server = await serve();
  const outcomes = [];
  for (const mode of modes) {
    if (!options.mode || options.mode === mode.name)
      outcomes.push(await walk(browser, server.httpOrigin, mode));
  }
  await server.close();
  const names = outcomes.flatMap((outcome) => outcome.names);
  const changes = outcomes.flatMap((outcome) => outcome.changes);
  const problems = outcomes.flatMap((outcome) => outcome.problems);
  for (const stray of options.only || options.mode ? [] : strays(names)) {
    if (options.write) rmSync(keptPath(stray));
    else problems.push(`${stray}: there is no such sight any more`);
  }
  const failures = [...problems, ...changes.map(({ name, sentence }) => `${name}: ${sentence}`)];
  for (const failure of failures) console.error(`  ${failure}`);
  if (changes.length > 0) console.error(`  See ${writeReport(report, changes)}`);
  console.log(`  ${names.length} pictures, ${changes.length} changed, ${problems.length} problems`);
  return failures;
}

/** Leaves what was found for the command that runs all steps. */
function tell(failures) {
  const failed = failures.length > 0 ? 1 : 0;
  if (process.env.TEST_COUNTS)
    writeFileSync(process.env.TEST_COUNTS, JSON.stringify({ passed: 1 - failed, failed, failures }));
}

if (!options.built && !(await buildOnce())) process.exit(1);
const browser = await launchPinned();
if (browser) {
  const failures = await run(browser);
  await browser.close();
  tell(failures);
  process.exitCode = failures.length === 0 ? 0 : 1;
} else {
  console.log(
    '  The pictures are of a Chromium for Linux on x64, which does not run here: nothing was compared.',
  );
  tell([]);
}
