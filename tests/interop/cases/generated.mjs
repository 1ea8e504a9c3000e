// SPDX-License-Identifier: GPL-3.0-or-later
// The written cases with tokens taken away, doubled, swapped or put in from elsewhere: the same ones in every run.
const count = Number(process.env.TENANTRY_GENERATED ?? 3000);

/// A small generator of pseudo-random numbers, so that a case can be had again by its number.
function numbers(seed) {
    let state = seed >>> 0;
    return (below) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 0x100000000) * below);
    };
}

const tokens = (text) => text.match(/"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n])*"|\.\.\.|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\w+|[^\s\w]/g) ?? [];

function change(words, other, next) {
    const at = next(words.length);
    switch (next(6)) {
    case 0: words.splice(at, 1); break;
    case 1: words.splice(at, 0, words[at]); break;
    case 2: words.splice(at, 0, words[next(words.length)]); break;
    case 3: [words[at], words[next(words.length)]] = [words[next(words.length)], words[at]]; break;
    case 4: words[at] = other[next(other.length)]; break;
    default: words[at] = words[next(words.length)];
    }
}

export function generated(written) {
    const sources = written.filter((one) => !one.differs && one.group !== 'Source text, ignored tokens' && tokens(one.text).length > 3 && one.text.length < 2000);
    // What only the specification looks at would make most schemas differ: defaults and the arguments of directives.
    const usable = sources.filter((one) => one.kind === 'document' || !/[=]|@/.test(one.text));
    const next = numbers(20211026);
    return Array.from({ length: count }, (_, index) => {
        const from = usable[next(usable.length)];
        const other = tokens(usable[next(usable.length)].text);
        const words = tokens(from.text);
        for (let changes = 1 + next(2); changes > 0 && words.length > 0; --changes) change(words, other, next);
        return { ...from, group: from.kind === 'schema' ? 'Generated schemas' : from.schema ? 'Generated documents' : 'Generated texts', name: `${index}`, text: words.join(' ') };
    });
}
