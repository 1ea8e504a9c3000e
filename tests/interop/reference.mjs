// SPDX-License-Identifier: GPL-3.0-or-later
// What graphql-js says of a case, in the same form as verdicts.cpp says it.
import {
    buildASTSchema, buildClientSchema, getIntrospectionQuery, parse, print, printSchema, specifiedRules, stripIgnoredCharacters, validate, validateSchema, visit,
} from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';

const schemas = new Map();

function schemaOf(sdl) {
    if (!schemas.has(sdl)) {
        const schema = buildASTSchema(parse(sdl));
        if (validateSchema(schema).length > 0) throw validateSchema(schema)[0];
        schemas.set(sdl, schema);
    }
    return schemas.get(sdl);
}

export function verdictOfSchema(sdl) {
    try {
        const document = parse(sdl);
        const wrong = validateSDL(document);
        if (wrong.length > 0) return { valid: false, message: wrong[0].message };
        const schema = buildASTSchema(document);
        const problems = validateSchema(schema);
        if (problems.length > 0) return { valid: false, message: problems[0].message };
        return { valid: true, printed: printSchema(schema) };
    } catch (error) {
        return { valid: false, message: error.message };
    }
}

export function verdictOfDocument(sdl, source) {
    let document;
    try {
        document = parse(source);
    } catch (error) {
        return { parses: false, message: error.message };
    }
    const answer = { parses: true, printed: canonical(source), stripped: stripIgnoredCharacters(source) };
    if (!sdl) return answer;
    const schema = schemaOf(sdl);
    answer.errors = [];
    answer.threw = [];
    for (const rule of specifiedRules) {
        const name = rule.name.replace(/Rule$/, '');
        try {
            for (const { message } of validate(schema, document, [rule], { maxErrors: 1000 }))
                answer.errors.push({ rule: name, message });
        } catch {
            answer.threw.push(name); // that of subscriptions does, over a @skip whose condition is a variable
        }
    }
    return answer;
}

/// The document as graphql-js prints it, all descriptions alike: whether one was written as a block is not kept by ours.
export const canonical = (source) => print(visit(parse(source), {
    enter: (node) => (node.description ? { ...node, description: { ...node.description, block: true } } : undefined),
}));

export const introspection = getIntrospectionQuery({
    descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true,
});

/// The schema that graphql-js's tools have when they ask a service for it.
export function printedByClient(answer) {
    try {
        return answer.errors ? JSON.stringify(answer.errors) : printSchema(buildClientSchema(answer.data));
    } catch (error) {
        return error.message;
    }
}
