// SPDX-License-Identifier: GPL-3.0-or-later
// node http.mjs URL TOKEN [SUBSCRIPTION]: all audits of npm's graphql-http against the GraphQL endpoint URL, and npm's
// graphql-sse as a client of it. SUBSCRIPTION must end by itself after three answers, or be '-': then only audits run.
import { auditServer } from 'graphql-http';
import { createClient } from 'graphql-sse';

const [url, token, subscription = 'subscription { ticks(count: 3) { n } }'] = process.argv.slice(2);
const authorization = `Bearer ${token}`;
let failed = 0;

function report(name, reason) {
    if (reason) ++failed;
    if (reason) console.log(`FAILED ${name}: ${reason}`);
}

const audits = await auditServer({
    url,
    fetchFn: (input, init = {}) => fetch(input, { ...init, headers: { ...init.headers, authorization } }),
});
for (const audit of audits) report(`${audit.id} ${audit.name}`, audit.status === 'ok' ? null : audit.reason ?? audit.status);
console.log(`graphql-http: ${audits.filter(({ status }) => status === 'ok').length} of ${audits.length} audits passed`);

async function collect(request, options = {}) {
    const client = createClient({ url, headers: { authorization }, retryAttempts: 0, ...options });
    const answers = [];
    for await (const answer of client.iterate(request)) answers.push(answer);
    client.dispose();
    return answers;
}

async function expectThat(name, run) {
    report(name, await run().catch((error) => `${error}`));
}

if (subscription !== '-') {
    await expectThat('graphql-sse: a subscription ends after its answers', async () => {
        const answers = await collect({ query: subscription });
        return answers.length === 3 && answers.every(({ data, errors }) => data && !errors) ? null : JSON.stringify(answers);
    });
    await expectThat('graphql-sse: a query is one answer', async () => {
        const answers = await collect({ query: '{ __typename }' });
        return JSON.stringify(answers) === '[{"data":{"__typename":"Query"}}]' ? null : JSON.stringify(answers);
    });
    await expectThat('graphql-sse: an invalid document is an answer with errors', async () => {
        const answers = await collect({ query: 'subscription { thereIsNoSuchField }' });
        return answers.length === 1 && answers[0].errors?.length ? null : JSON.stringify(answers);
    });
    await expectThat('graphql-sse: a bad token is refused', async () => {
        const answers = await collect({ query: subscription }, { headers: { authorization: 'Bearer bad' } }).catch((error) => error);
        return answers.response?.status === 401 ? null : `${JSON.stringify(answers)}`;
    });
    await expectThat('graphql-sse: leaving early ends the stream', async () => {
        const client = createClient({ url, headers: { authorization }, retryAttempts: 0 });
        for await (const { data } of client.iterate({ query: subscription })) {
            client.dispose();
            return data ? null : 'no data';
        }
        return 'no answer';
    });
    console.log(failed ? `${failed} failed` : 'graphql-sse: 5 of 5 passed');
}
process.exit(failed ? 1 : 0);
