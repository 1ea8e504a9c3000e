// SPDX-License-Identifier: GPL-3.0-or-later
// node tokens.mjs TOKENVERDICTS: tokens that jose makes are taken by ours, and the other way round; what jose can make that
// must not be taken is refused; an OpenID provider's tokens are taken by way of its discovery document.
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import * as jose from 'jose';

const now = Math.floor(Date.now() / 1000);
const issuer = 'https://id.example';
const audience = 'tenantry';
const encode = (text) => new TextEncoder().encode(text);
let passed = 0, failed = 0;

function check(name, holds, detail = '') {
    if (holds) return ++passed;
    ++failed;
    console.log(`FAILED ${name}${detail ? `: ${detail}` : ''}`);
}

/// Asynchronous, since the provider under test answers from this very process.
function ask(request) {
    return new Promise((resolve, reject) => {
        const child = spawn(process.argv[2], { stdio: ['pipe', 'pipe', 'inherit'] });
        let out = '';
        child.stdout.on('data', (data) => { out += data; });
        child.on('error', reject);
        child.on('close', (code) => (code === 0 ? resolve(JSON.parse(out)) : reject(new Error(`exit code ${code}`))));
        child.stdin.end(JSON.stringify(request));
    });
}
const verify = (request) => ask({ verify: { issuer, audience, now, ...request } });

const claims = {
    sub: 'user_1', userId: 'user_1', organizationId: 'org_acme', tenants: ['org_b'], role: 'member', permissions: ['read'],
};
const signer = (payload = claims) => new jose.SignJWT(payload).setIssuer(issuer).setAudience(audience).setIssuedAt(now)
    .setNotBefore(now).setExpirationTime(now + 600).setJti('j');

async function pair(alg, kid) {
    const { publicKey, privateKey } = await jose.generateKeyPair(alg, { extractable: true });
    return { alg, kid, publicKey, privateKey, jwk: { ...(await jose.exportJWK(publicKey)), kid, alg, use: 'sig' } };
}
const secretBytes = crypto.getRandomValues(new Uint8Array(32));
const keys = [
    await pair('RS256', 'r'), await pair('ES256', 'e'), await pair('EdDSA', 'd'),
    { alg: 'HS256', kid: 'h', privateKey: secretBytes, jwk: { kty: 'oct', k: jose.base64url.encode(secretBytes), kid: 'h' } },
];
const [rsa, ec, ed] = keys;
const keySet = { keys: keys.map(({ jwk }) => jwk) };
const sign = ({ alg, kid, privateKey }, build = signer(), header = {}) =>
    build.setProtectedHeader({ alg, kid, typ: 'JWT', ...header }).sign(privateKey);

async function takesWhatJoseMakes() {
    const tokens = await Promise.all(keys.map((key) => sign(key)));
    const verdicts = await verify({ keys: keySet, secrets: true, tokens });
    const said = {
        ...claims, tenantId: 'org_acme', tenants: ['org_acme', 'org_b'], iss: issuer, aud: audience, exp: now + 600, iat: now,
        nbf: now, jti: 'j',
    };
    delete said.organizationId;
    verdicts.forEach(({ accepted, claims: read, why }, i) => {
        check(`takes jose's ${keys[i].alg}`, accepted, why);
        for (const [name, value] of Object.entries(said))
            check(`${keys[i].alg}: ${name}`, JSON.stringify(read?.[name]) === JSON.stringify(value), JSON.stringify(read?.[name]));
    });
    const [secret] = (await verify({ keys: keySet, tokens: [tokens[3]] }));
    check('takes no HS256 where it is not configured', !secret.accepted);
    const [alone] = await verify({ keys: { keys: [ed.jwk] }, tokens: [await sign(ed, signer(), { kid: undefined })] });
    check('takes a token without kid where there is one key', alone.accepted, alone.why);
}

async function joseTakesWhatWeMint() {
    const minted = await ask({ mint: { installation: 'inst_1', claims, now, ttl: 3600 } });
    check('mints', minted.token, minted.why);
    const getKey = jose.createLocalJWKSet({ keys: [minted.jwk] });
    const { payload, protectedHeader } = await jose.jwtVerify(minted.token, getKey, {
        issuer: 'tenantry:inst_1', audience: 'tenantry:inst_1', algorithms: ['EdDSA'], typ: 'JWT', currentDate: new Date(now * 1000),
        requiredClaims: ['exp', 'iat', 'nbf', 'jti', 'sub'],
    });
    check('jose reads the user', payload.sub === 'user_1' && payload.userId === 'user_1');
    check('jose reads the time', payload.exp === now + 3600 && payload.iat === now);
    check('the key is named by its thumbprint', protectedHeader.kid === await jose.calculateJwkThumbprint(minted.jwk));
    check('the key is public', minted.jwk.d === undefined);
    const [other] = await verify({ keys: keySet, tokens: [minted.token] });
    check('another issuer is not ours', !other.accepted);
}

async function hostileTokens() {
    const otherEd = await pair('EdDSA', 'd');
    const ps = await jose.importJWK({ ...(await jose.exportJWK(rsa.privateKey)) }, 'PS256');
    const es384 = await pair('ES384', 'e');
    const pem = await jose.exportSPKI(rsa.publicKey);
    const payload = encode(JSON.stringify({ ...claims, iss: issuer, aud: audience, exp: now + 600 }));
    const compact = (header) => new jose.CompactSign(payload).setProtectedHeader({ alg: 'EdDSA', kid: 'd', ...header });
    const good = await sign(ed);
    const general = await new jose.GeneralSign(payload).addSignature(ed.privateKey).setProtectedHeader({ alg: 'EdDSA', kid: 'd' })
        .addSignature(rsa.privateKey).setProtectedHeader({ alg: 'RS256', kid: 'r' }).sign();
    const flattened = await new jose.FlattenedSign(payload).setProtectedHeader({ alg: 'EdDSA', kid: 'd' }).sign(ed.privateKey);
    const base = (part) => jose.base64url.encode(JSON.stringify(part));
    return {
        'an unsecured token': new jose.UnsecuredJWT(claims).setIssuer(issuer).setAudience(audience).setExpirationTime(now + 600).encode(),
        'the parts of a good one, unsigned': `${base({ alg: 'none', kid: 'd' })}.${good.split('.')[1]}.`,
        'PS256 with the RSA key': await sign({ alg: 'PS256', kid: 'r', privateKey: ps }),
        ES384: await sign(es384),
        'HS256 with the RSA key in PEM': await sign({ alg: 'HS256', kid: 'r', privateKey: encode(pem) }),
        'HS256 with the RSA key in JWK': await sign({ alg: 'HS256', kid: 'r', privateKey: encode(JSON.stringify(rsa.jwk)) }),
        'another key of the same name': await sign(otherEd),
        'a key that the header brings': await sign(otherEd, signer(), { jwk: otherEd.jwk }),
        'a key that the header names': await sign(ed, signer(), { jku: 'https://id.example/k' }),
        'a certificate that the header names': await sign(ed, signer(), { x5u: 'https://id.example/c' }),
        'a critical header': await compact({ crit: ['b64'], b64: true }).sign(ed.privateKey),
        'a payload that is not encoded': await new jose.FlattenedSign(encode('x')).setProtectedHeader({ alg: 'EdDSA', kid: 'd', crit: ['b64'], b64: false })
            .sign(ed.privateKey).then((jws) => `${jws.protected}.x.${jws.signature}`),
        'an expired token': await sign(ed, signer().setExpirationTime(now - 60)),
        'a token of the future': await sign(ed, signer().setNotBefore(now + 61)),
        'a token issued in the future': await sign(ed, signer().setIssuedAt(now + 61)),
        'a token for another audience': await sign(ed, signer().setAudience('other')),
        "another issuer's token": await sign(ed, signer().setIssuer('https://other.example')),
        'a token without an end': await sign(ed, new jose.SignJWT(claims).setIssuer(issuer).setAudience(audience)),
        'a token for two tenants as one': await sign(ed, signer({ ...claims, tenantId: 'org_other' })),
        'a token for two users as one': await sign(ed, signer({ ...claims, userId: 'user_2' })),
        'a logout token': await sign(ed, signer(), { typ: 'logout+jwt' }),
        'an unknown key': await sign(ed, signer(), { kid: 'x' }),
        'no key said, several there': await sign(ed, signer(), { kid: undefined }),
        'two signatures': JSON.stringify(general),
        'the flattened form': JSON.stringify(flattened),
        'an encrypted token': await new jose.EncryptJWT(claims).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(secretBytes),
        'padding that some readers ignore': `${good}==`,
        'a line feed that some readers ignore': `${good}\n`,
        'a changed payload': good.replace(/\.(.{20})./, (_, start) => `.${start}A`),
        'a token over 8 KiB': await sign(ed, signer({ ...claims, x: 'x'.repeat(8192) })),
    };
}

async function refusesWhatIsHostile() {
    const hostile = await hostileTokens();
    const verdicts = await verify({ keys: keySet, secrets: true, tokens: Object.values(hostile) });
    Object.keys(hostile).forEach((name, i) => {
        check(`refuses ${name}`, verdicts[i].accepted === false && verdicts[i].code === 'UNAUTHORIZED', JSON.stringify(verdicts[i]));
    });
    const [good] = await verify({ keys: keySet, tokens: [await sign(ed)] });
    check('but not the good one', good.accepted, good.why);
}

const privateJwk = (type, options, extra) => ({ ...generateKeyPairSync(type, options).privateKey.export({ format: 'jwk' }), use: 'sig', ...extra });

async function startProvider() {
    const server = createServer();
    await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const origin = `http://127.0.0.1:${server.address().port}`;
    const { default: Provider } = await import('oidc-provider');
    const provider = new Provider(origin, {
        clients: [{ client_id: 'app', client_secret: 'word', grant_types: ['client_credentials'], redirect_uris: [], response_types: [] }],
        jwks: { keys: [
            privateJwk('rsa', { modulusLength: 2048 }, { kid: 'pr', alg: 'RS256' }),
            privateJwk('ec', { namedCurve: 'P-256' }, { kid: 'pe', alg: 'ES256' }),
            privateJwk('ed25519', {}, { kid: 'pd', alg: 'EdDSA' }),
        ] },
        features: {
            devInteractions: { enabled: false },
            clientCredentials: { enabled: true },
            resourceIndicators: {
                enabled: true,
                getResourceServerInfo: (_, resource) => ({
                    scope: 'api', audience, accessTokenFormat: 'jwt', jwt: { sign: { alg: resource.split(':').at(-1) } },
                }),
            },
        },
        ttl: { ClientCredentials: 600 },
        enabledJWA: { idTokenSigningAlgValues: ['RS256', 'ES256', 'EdDSA'] },
        extraTokenClaims: () => ({ tenantId: 'org_acme', role: 'member' }),
    });
    server.on('request', provider.callback());
    return { server, origin };
}

async function takesAProvidersTokens() {
    const { server, origin } = await startProvider();
    const tokenFor = async (alg) => {
        const answer = await fetch(`${origin}/token`, {
            method: 'POST',
            headers: { authorization: `Basic ${btoa('app:word')}` },
            body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'api', resource: `urn:tenantry:${alg}` }),
        });
        const body = await answer.json();
        if (!body.access_token) throw new Error(`the provider gave no token: ${JSON.stringify(body)}`);
        return body.access_token;
    };
    try {
        const algs = ['RS256', 'ES256', 'EdDSA'];
        const tokens = await Promise.all(algs.map(tokenFor));
        tokens.forEach((token, i) => check(`the provider's token is ${algs[i]}`, jose.decodeProtectedHeader(token).alg === algs[i]));
        const verdicts = await verify({ issuer: origin, discover: true, now: Math.floor(Date.now() / 1000), tokens });
        algs.forEach((alg, i) => {
            check(`takes the provider's ${alg}`, verdicts[i]?.accepted, JSON.stringify(verdicts[i] ?? verdicts));
            check(`${alg}: who and for whom`, verdicts[i]?.claims?.sub === 'app' && verdicts[i]?.claims?.tenantId === 'org_acme');
        });
        const [other] = await verify({ issuer: origin, audience: 'other', discover: true, tokens: [tokens[0]] });
        check('refuses them for another audience', other.accepted === false);
        const elsewhere = await verify({ issuer: origin.replace('127.0.0.1', 'localhost'), discover: true, tokens });
        check('refuses the document of another issuer', elsewhere.accepted === false && /another issuer/.test(elsewhere.why), elsewhere.why);
    } finally {
        server.close();
        server.closeAllConnections();
    }
}

await takesWhatJoseMakes();
await joseTakesWhatWeMint();
await refusesWhatIsHostile();
await takesAProvidersTokens();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
