// SPDX-License-Identifier: GPL-3.0-or-later
// The reference's side of bench_graphql: the same documents over the same data, in a warm process.
// Usage: node bench_graphql.mjs <folder of tests/interop> <folder with the inputs>; prints one JSON object.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [interop, inputs] = process.argv.slice(2);
const { parse, validate, execute, buildSchema } = createRequire(join(interop, 'package.json'))('graphql');
const read = (name) => readFileSync(join(inputs, name), 'utf8');

/** The median of as many runs as fit into the time, in microseconds. */
function measure(run, milliseconds) {
  for (const end = performance.now() + milliseconds; performance.now() < end; ) run();
  const times = [];
  for (const end = performance.now() + milliseconds; performance.now() < end || times.length < 5; ) {
    const start = performance.now();
    run();
    times.push((performance.now() - start) * 1000);
  }
  times.sort((a, b) => a - b);
  return times[times.length >> 1];
}

const schema = buildSchema(read('schema.graphql'));
schema.getType('DateTime').serialize = (ms) => new Date(ms).toISOString();
const data = JSON.parse(read('data.json'));
const large = read('large.graphql');
const dashboard = read('dashboard.graphql');

function answer() {
  const document = parse(dashboard);
  const errors = validate(schema, document);
  if (errors.length > 0) throw errors[0];
  return execute({ schema, document, rootValue: data });
}

console.log(JSON.stringify({
  parse: measure(() => parse(large), 1000),
  answer: measure(answer, 1000),
  answerAsText: measure(() => JSON.stringify(answer()), 1000),
  body: JSON.stringify(answer()),
}));
