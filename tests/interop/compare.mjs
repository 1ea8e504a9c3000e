// SPDX-License-Identifier: GPL-3.0-or-later
// node compare.mjs VERDICTS [--list]: runs all cases through VERDICTS and through graphql-js and says where they differ.
import { spawnSync } from 'node:child_process';
import { allCases } from './cases/all.mjs';
import { canonical, introspection, printedByClient, verdictOfDocument, verdictOfSchema } from './reference.mjs';

// Rules that the one side has in one and the other in several share a word of their own.
const groupOf = {
    UniqueOperationNames: 'OperationNameUniqueness', SingleFieldSubscriptions: 'SingleRootField',
    UniqueFragmentNames: 'FragmentNameUniqueness', ScalarLeafs: 'LeafFieldSelections',
    FieldsOnCorrectType: 'FieldSelections', KnownFragmentNames: 'FragmentSpreadTargetDefined',
    NoFragmentCycles: 'FragmentSpreadsMustNotFormCycles', NoUnusedFragments: 'FragmentsMustBeUsed',
    PossibleFragmentSpreads: 'FragmentSpreadIsPossible', UniqueVariableNames: 'VariableUniqueness',
    NoUndefinedVariables: 'AllVariableUsesDefined', NoUnusedVariables: 'AllVariablesUsed',
    UniqueDirectivesPerLocation: 'DirectivesAreUniquePerLocation', KnownArgumentNames: 'ArgumentNames',
    UniqueArgumentNames: 'ArgumentUniqueness', UniqueInputFieldNames: 'InputObjectFieldUniqueness',
    ProvidedRequiredArguments: 'RequiredArguments', VariablesInAllowedPosition: 'AllVariableUsagesAreAllowed',
    OverlappingFieldsCanBeMerged: 'FieldSelectionMerging',
    KnownTypeNames: 'types', FragmentSpreadTypeExistence: 'types', VariablesAreInputTypes: 'types',
    KnownDirectives: 'directives', DirectivesAreDefined: 'directives', DirectivesAreInValidLocations: 'directives',
    ValuesOfCorrectType: 'values', InputObjectFieldNames: 'values', InputObjectRequiredFields: 'values',
};
const merging = 'FieldSelectionMerging';

const rulesOf = (answer) => new Set((answer.errors ?? []).map(({ rule }) => groupOf[rule] ?? rule));
// The names alone: equally good ones have an order of their own on each side. Directives are suggested by ours only.
const adviceOf = (answer) => [...new Set((answer.errors ?? []).filter(({ rule }) => groupOf[rule] !== 'directives')
    .flatMap(({ message }) => message.match(/Did you mean .*\?/g) ?? []).flatMap((text) => text.match(/"[^"]*"/g)))].sort();
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

function differenceOfDocuments(ours, theirs) {
    if (ours.parses !== theirs.parses)
        return `parses: ours ${ours.parses} (${ours.message ?? ''}), reference ${theirs.parses} (${theirs.message ?? ''})`;
    if (!ours.parses) return null;
    if (!ours.comesBack) return `does not come back the same:\n${ours.printed}`;
    if (canonical(ours.printed) !== theirs.printed) return `printed another document:\n${ours.printed}`;
    if (ours.stripped !== theirs.stripped) return `stripped: ours ${ours.stripped}, reference ${theirs.stripped}`;
    const mine = rulesOf(ours);
    const other = rulesOf(theirs);
    for (const rule of theirs.threw ?? []) mine.delete(groupOf[rule]);
    // Whether fields merge is asked only of documents that are sound otherwise.
    if (mine.size > 0 && !mine.has(merging)) other.delete(merging);
    if (!same([...mine].sort(), [...other].sort()))
        return `rules: ours ${[...mine].sort()}, reference ${[...other].sort()}\n${(ours.errors ?? []).concat(theirs.errors ?? []).map((e) => '    ' + e.message).join('\n')}`;
    if (!same(adviceOf(ours), adviceOf(theirs))) return `advice: ours ${adviceOf(ours)}, reference ${adviceOf(theirs)}`;
    return null;
}

function differenceOfSchemas(ours, theirs) {
    if (ours.valid !== theirs.valid)
        return `valid: ours ${ours.valid} (${ours.message ?? ''}), reference ${theirs.valid} (${theirs.message ?? ''})`;
    if (ours.valid && ours.printed !== theirs.printed) return `printed:\n${ours.printed}\n--- reference:\n${theirs.printed}`;
    if (!ours.valid) return null;
    // What a tool makes of our answer to its questions is the schema again.
    const client = printedByClient(ours.introspected);
    if (client !== theirs.printed) return `introspected:\n${client}\n--- reference:\n${theirs.printed}`;
    return null;
}

const cases = allCases();
const run = spawnSync(process.argv[2], { input: JSON.stringify({ introspection, cases }), maxBuffer: 1 << 30 });
if (run.status !== 0) {
    console.error(`${process.argv[2]} failed: ${run.error ?? run.stderr}`);
    process.exit(2);
}
const answers = JSON.parse(run.stdout);
const tally = new Map();
const count = (word, verdict) => {
    const line = tally.get(word) ?? { valid: 0, invalid: 0 };
    ++line[verdict];
    tally.set(word, line);
};
let agreed = 0, known = 0, failed = 0;
cases.forEach((one, index) => {
    const ours = answers[index];
    const isSchema = one.kind === 'schema';
    const theirs = isSchema ? verdictOfSchema(one.text) : verdictOfDocument(one.schema, one.text);
    const difference = isSchema ? differenceOfSchemas(ours, theirs) : differenceOfDocuments(ours, theirs);
    const valid = isSchema ? theirs.valid : theirs.parses && (theirs.errors ?? []).length === 0;
    count(one.group, valid ? 'valid' : 'invalid');
    // A difference that the specification asks for is part of the case, and must stay one.
    if (one.differs) {
        if (difference) return ++known;
        console.log(`NO LONGER DIFFERENT ${one.group} / ${one.name}: ${one.differs}`);
        ++failed;
    } else if (difference) {
        console.log(`DIFFERENT ${one.group} / ${one.name}: ${difference}\n  ${one.text.replace(/\n/g, '\n  ')}\n`);
        ++failed;
    } else {
        ++agreed;
    }
});
console.log('group                              valid  invalid   (the reference\'s verdicts)');
for (const [word, { valid, invalid }] of tally)
    console.log(`${word.padEnd(34)} ${String(valid).padStart(5)}  ${String(invalid).padStart(7)}`);
if (process.argv.includes('--list'))
    cases.filter((one) => one.differs).forEach((one) => console.log(`differs on purpose: ${one.group} / ${one.name}: ${one.differs}`));
console.log(`${cases.length} cases: ${agreed} the same, ${known} different for a reason that the case says, ${failed} wrong`);
process.exit(failed === 0 ? 0 : 1);
