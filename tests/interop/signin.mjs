// SPDX-License-Identifier: GPL-3.0-or-later
// node signin.mjs SIGNIN: the console's sign-in against npm's oidc-provider, with an HTTP client in the place of the
// browser: discovery, PKCE, consent, tokens, rotation, revocation, and what a provider must not get away with.
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import * as jose from 'jose';
import Provider from 'oidc-provider';

let passed = 0, failed = 0;
function check(name, holds, detail = '') {
    if (holds) return ++passed;
    ++failed;
    console.log(`FAILED ${name}${detail ? `: ${detail}` : ''}`);
}

const jwk = { ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'k', alg: 'ES256' };
const seen = { tokens: 0, refreshed: 0, revoked: 0 };

async function startProvider() {
    const server = createServer();
    await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const origin = `http://127.0.0.1:${server.address().port}`;
    const provider = new Provider(origin, {
        clients: [{
            client_id: 'console', token_endpoint_auth_method: 'none', application_type: 'native',
            grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'],
            redirect_uris: ['http://127.0.0.1/signed-in'], id_token_signed_response_alg: 'ES256',
        }],
        jwks: { keys: [jwk] },
        enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
        pkce: { required: () => true },
        conformIdTokenClaims: false,
        claims: { openid: ['sub'], profile: ['name'] },
        findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, name: 'Nora Lindqvist' }) }),
        features: {
            devInteractions: { enabled: true },
            revocation: { enabled: true },
            resourceIndicators: {
                enabled: true,
                defaultResource: () => 'urn:tenantry:test',
                useGrantedResource: () => true,
                getResourceServerInfo: () => ({ scope: 'openid', audience: 'urn:tenantry:test', accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } }),
            },
        },
        extraTokenClaims: () => ({ tenantId: 'org_acme' }),
    });
    provider.on('grant.success', (ctx) => {
        ++seen.tokens;
        if (ctx.oidc.params.grant_type === 'refresh_token') ++seen.refreshed;
    });
    provider.on('grant.revoked', () => { ++seen.revoked; });
    provider.on('refresh_token.destroyed', () => { ++seen.revoked; });
    server.on('request', provider.callback());
    return { server, origin };
}

/// A browser that somebody signs in with: follows redirections with its cookies, fills in what is asked for.
async function browse(address, change = (url) => url) {
    const jar = new Map();
    let url = address, body, hops = 0;
    for (;;) {
        if (++hops > 20) throw new Error('the provider goes round in circles');
        const response = await fetch(url, {
            method: body ? 'POST' : 'GET', body, redirect: 'manual',
            headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
        });
        for (const cookie of response.headers.getSetCookie()) {
            const [pair] = cookie.split(';');
            const at = pair.indexOf('=');
            jar.set(pair.slice(0, at), pair.slice(at + 1));
        }
        body = undefined;
        const next = response.headers.get('location');
        if (next) {
            url = new URL(next, url).href;
            if (url.includes('/signed-in')) url = change(url);
            continue;
        }
        const page = await response.text();
        if (url.includes('/signed-in')) return { status: response.status, page };
        const form = /<form[^>]*action="([^"]+)"/.exec(page);
        const prompt = /name="prompt" value="(\w+)"/.exec(page);
        if (!form || !prompt) throw new Error(`no form at ${url}: ${response.status} ${page.slice(0, 200)}`);
        url = new URL(form[1], url).href;
        body = new URLSearchParams(prompt[1] === 'login' ? { prompt: 'login', login: 'nora', password: 'p' } : { prompt: prompt[1] });
    }
}

/// One run of the console's sign-in; `atBrowser` is called with each address it opens, `until` says that all is seen.
function signIn(request, atBrowser, until) {
    return new Promise((resolve, reject) => {
        const child = spawn(process.argv[2], { stdio: ['pipe', 'pipe', 'inherit'] });
        const said = [];
        const end = () => { child.kill(); resolve(said); };
        const limit = setTimeout(() => { said.push({ timeout: true }); end(); }, 20000);
        child.on('error', reject);
        child.on('close', () => { clearTimeout(limit); resolve(said); });
        createInterface({ input: child.stdout }).on('line', async (line) => {
            const step = JSON.parse(line);
            said.push(step);
            try {
                if (step.browser) await atBrowser(step.browser, said.filter((one) => one.browser).length);
            } catch (error) {
                said.push({ browserFailed: String(error) });
                end();
            }
            if (until(said)) { clearTimeout(limit); end(); }
        });
        child.stdin.write(`${JSON.stringify(request)}\n`);
    });
}

const connection = (issuer) => ({ issuer, clientId: 'console', scope: 'openid profile offline_access', resource: 'urn:tenantry:test' });
const find = (said, key) => said.find((step) => step[key])?.[key];

async function signsInRenewsAndOut(origin) {
    let answer, address, left = false;
    const said = await signIn(connection(origin), async (url, count) => {
        if (count > 1) {
            for (let i = 0; i < 100 && seen.revoked === 0; ++i) await new Promise((resolve) => { setTimeout(resolve, 50); });
            left = true;
            return;
        }
        address = new URL(url);
        answer = await browse(url);
    }, (all) => find(all, 'signedOut') && left);
    const all = JSON.stringify(said.map((step) => Object.keys(step)));
    check('asks with PKCE S256', address?.searchParams.get('code_challenge_method') === 'S256', all);
    check('asks for this service', address?.searchParams.get('resource') === 'urn:tenantry:test');
    check('the browser is thanked', answer?.status === 200 && /Thank you/.test(answer.page), JSON.stringify(answer));
    const first = find(said, 'signedIn'), second = find(said, 'renewed');
    check('signs in', first?.access, JSON.stringify(said).slice(0, 500));
    check('knows who it is', first?.name === 'Nora Lindqvist', first?.name);
    if (!first?.access) return;
    const { payload } = await jose.jwtVerify(first.access, jose.createLocalJWKSet({ keys: [{ ...jwk, d: undefined }] }), { issuer: origin, audience: 'urn:tenantry:test' });
    check('has a token for the service', payload.sub === 'nora' && payload.tenantId === 'org_acme');
    check('renews with rotation', second?.access && second.access !== first.access && seen.refreshed === 1);
    check('signs out at the provider', new URL(said.filter((step) => step.browser).at(-1).browser).pathname === '/session/end');
    check('gives its tokens back', seen.revoked > 0);
}

async function refusesWhatItDidNotAskFor(origin) {
    let stray;
    const before = seen.tokens;
    const said = await signIn(connection(origin), async (url, count) => {
        if (count > 1) return;
        stray = await browse(url, (reply) => reply.replace(/state=[^&]+/, 'state=guessed'));
        check('no code was exchanged for it', seen.tokens === before);
        await browse(url);
    }, (all) => find(all, 'signedIn'));
    check('a stray reply is refused', stray?.status === 400, JSON.stringify(stray));
    check('and the sign-in goes on', find(said, 'signedIn')?.access);
}

async function failures(origin) {
    const other = await signIn(connection(origin.replace('127.0.0.1', 'localhost')), () => {}, (all) => find(all, 'failed'));
    check('a provider that names another issuer is left', find(other, 'failed')?.code === 'INVALID_ARGUMENT', JSON.stringify(other));
    check('before any browser opens', !find(other, 'browser'));
    const unknown = await signIn({ ...connection(origin), clientId: 'nobody' }, (url) => fetch(url), (all) => find(all, 'browser'));
    check('an unknown client stays at the provider', find(unknown, 'browser') && !find(unknown, 'signedIn'));
    const denied = await signIn(connection(origin), (url) => browse(url, (reply) => {
        const spoiled = new URL(reply);
        spoiled.searchParams.delete('code');
        spoiled.searchParams.set('error', 'access_denied');
        return spoiled.href;
    }), (all) => find(all, 'failed'));
    check('a refusal is told', find(denied, 'failed')?.code === 'UNAUTHORIZED' && /access_denied/.test(find(denied, 'failed').detail), JSON.stringify(denied));
    const spent = await signIn(connection(origin), (url) => browse(url, (reply) => {
        const spoiled = new URL(reply);
        spoiled.searchParams.set('code', 'spent');
        return spoiled.href;
    }), (all) => find(all, 'failed'));
    check('a code that is none is told', find(spent, 'failed')?.code === 'UNAUTHORIZED', JSON.stringify(spent));
}

const { server, origin } = await startProvider();
await signsInRenewsAndOut(origin);
await refusesWhatItDidNotAskFor(origin);
await failures(origin);
server.close();
server.closeAllConnections();
const down = await signIn(connection(origin), () => {}, (all) => find(all, 'failed'));
check('a provider that is down is told', find(down, 'failed')?.code === 'IO_ERROR', JSON.stringify(down));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
