// SPDX-License-Identifier: GPL-3.0-or-later
// The yardstick of bench_service: the same service as people build it in Node.js: fastify, mercurius with its JIT, and
// better-sqlite3, on a copy of the same workspace. It verifies the same tokens (with fast-jwt's cache), checks the same
// membership, reads the same rows with prepared statements, and writes the same rollups as durably. It does not check its
// answers' owners, keeps no audit log and limits no rate: what Tenantry does besides is not held against it.
//
// node server.mjs DATABASE PUBLIC_KEY_PEM PORT
import Fastify from 'fastify';
import mercurius from 'mercurius';
import Database from 'better-sqlite3';
import { createVerifier } from 'fast-jwt';
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';

const [file, keyFile, port] = process.argv.slice(2);
const db = new Database(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
const verify = createVerifier({ key: readFileSync(keyFile), algorithms: ['EdDSA'], cache: 10000, requiredClaims: ['exp', 'aud', 'iss'] });

const sql = {
  membership: db.prepare('SELECT t.key, m.role FROM membership m JOIN tenant t ON t.key = m.tenant WHERE m.user_id = ? AND t.id = ?'),
  organization: db.prepare('SELECT id, name, subdomain, plan, region FROM tenant WHERE key = ?'),
  users: db.prepare('SELECT user_id AS id, email, role, last_active AS lastActive FROM membership WHERE tenant = ? ORDER BY user_id'),
  events: db.prepare('SELECT id, type, ts, user_id AS userId, tenant_id AS tenantId FROM event INDEXED BY event_newest WHERE tenant = ? ORDER BY ts DESC, id DESC LIMIT ?'),
  total: db.prepare('SELECT n, newest_ts FROM tenant_total WHERE tenant = ?'),
  active: db.prepare('SELECT count(DISTINCT user_id) AS n FROM user_day WHERE tenant = ? AND day >= ?'),
  sessions: db.prepare('SELECT avg(last_ts - first_ts) / 1000.0 AS s FROM session WHERE tenant = ?'),
  insert: db.prepare('INSERT INTO event (tenant, ts, id, tenant_id, type, user_id, session_id, data, metadata) VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT (tenant, id) DO NOTHING'),
  usage: db.prepare('INSERT INTO usage_hour (tenant, hour, type, tenant_id, n) VALUES (?,?,?,?,?) ON CONFLICT (tenant, hour, type) DO UPDATE SET n = n + excluded.n'),
  hour: db.prepare('INSERT INTO tenant_hour (tenant, hour, tenant_id, n) VALUES (?,?,?,?) ON CONFLICT (tenant, hour) DO UPDATE SET n = n + excluded.n'),
  day: db.prepare('INSERT INTO user_day (tenant, day, user_id, first_ts, last_ts) VALUES (?,?,?,?,?) ON CONFLICT (tenant, day, user_id) DO UPDATE SET first_ts = min(first_ts, excluded.first_ts), last_ts = max(last_ts, excluded.last_ts)'),
  session: db.prepare('INSERT INTO session (tenant, id, first_ts, last_ts) VALUES (?,?,?,?) ON CONFLICT (tenant, id) DO UPDATE SET first_ts = min(first_ts, excluded.first_ts), last_ts = max(last_ts, excluded.last_ts)'),
  sum: db.prepare('INSERT INTO tenant_total (tenant, tenant_id, n, newest_ts) VALUES (?,?,?,?) ON CONFLICT (tenant) DO UPDATE SET n = n + excluded.n, newest_ts = max(newest_ts, excluded.newest_ts)'),
};

const add = (map, key, n) => map.set(key, (map.get(key) ?? 0) + n);
const ingest = db.transaction((scope, events) => {
  const types = new Map(), hours = new Map();
  let accepted = 0, newest = 0;
  const ids = [];
  for (const event of events) {
    const ts = event.timestamp ? Date.parse(event.timestamp) : Date.now();
    const id = event.id ?? createHash('sha256').update(scope.tenantId + JSON.stringify(event)).digest('base64url').slice(0, 26);
    ids.push(id);
    const metadata = JSON.stringify({ ...event.metadata, tenantId: scope.tenantId });
    const done = sql.insert.run(scope.tenant, ts, id, scope.tenantId, event.type, scope.userId, event.sessionId ?? null, event.data ? JSON.stringify(event.data) : null, metadata);
    if (!done.changes) continue;
    accepted++;
    newest = Math.max(newest, ts);
    const hour = Math.floor(ts / 3600000);
    add(types, hour + '\n' + event.type, 1);
    add(hours, hour, 1);
    sql.day.run(scope.tenant, Math.floor(ts / 86400000), scope.userId, ts, ts);
    if (event.sessionId) sql.session.run(scope.tenant, event.sessionId, ts, ts);
  }
  for (const [key, n] of types) {
    const [hour, type] = key.split('\n');
    sql.usage.run(scope.tenant, Number(hour), type, scope.tenantId, n);
  }
  for (const [hour, n] of hours) sql.hour.run(scope.tenant, hour, scope.tenantId, n);
  if (accepted) sql.sum.run(scope.tenant, scope.tenantId, accepted, newest);
  return { accepted, duplicates: events.length - accepted, ids };
});

const schema = `
  scalar DateTime
  type User { id: ID! email: String role: String! lastActive: DateTime }
  type Organization { id: ID! name: String! users: [User!]! }
  type Event { id: ID! type: String! timestamp: DateTime! userId: ID tenantId: ID! }
  type Metrics { activeUsers: Int! totalEvents: Float! avgSessionDuration: Float! }
  type Query { organization: Organization events(limit: Int = 100): [Event!]! metrics: Metrics! }
`;
const resolvers = {
  Query: {
    organization: (_, __, { scope }) => sql.organization.get(scope.tenant),
    events: (_, { limit }, { scope }) => sql.events.all(scope.tenant, limit),
    metrics: (_, __, { scope }) => {
      const total = sql.total.get(scope.tenant) ?? { n: 0, newest_ts: 0 };
      return {
        totalEvents: total.n,
        activeUsers: sql.active.get(scope.tenant, Math.floor((total.newest_ts - 86400000) / 86400000)).n,
        avgSessionDuration: sql.sessions.get(scope.tenant).s ?? 0,
      };
    },
  },
  Organization: { users: (_, __, { scope }) => sql.users.all(scope.tenant) },
  User: { lastActive: (user) => (user.lastActive === null ? null : new Date(user.lastActive).toISOString()) },
  Event: { timestamp: (event) => new Date(event.ts).toISOString() },
};

function scopeOf(request, reply) {
  const header = request.headers.authorization;
  let claims;
  try {
    claims = verify(header?.slice(7) ?? '');
  } catch {
    reply.code(401).send({ error: 'Unauthorized' });
    return null;
  }
  const member = sql.membership.get(claims.userId, claims.tenantId);
  if (!member) {
    reply.code(403).send({ error: 'Forbidden' });
    return null;
  }
  return { tenant: member.key, tenantId: claims.tenantId, userId: claims.userId, role: member.role };
}

const app = Fastify({ bodyLimit: 8 * 1024 * 1024 });
app.addHook('preHandler', (request, reply, done) => {
  request.scope = scopeOf(request, reply);
  if (request.scope) done();
});
app.register(mercurius, { schema, resolvers, jit: 1, context: (request) => ({ scope: request.scope }) });

const documents = [
  'query GetOrgUsers { organization { users { id email role lastActive } } }',
  'query GetOrgEvents { events(limit: 100) { id type timestamp userId } }',
  'query GetOrgMetrics { metrics { activeUsers totalEvents avgSessionDuration } }',
];
app.get('/api/dashboard', async (request) => {
  const context = { scope: request.scope };
  const [users, events, metrics] = await Promise.all(documents.map((query) => app.graphql(query, context)));
  return { users, events, metrics, organization: { id: request.scope.tenantId, role: request.scope.role } };
});
app.post('/api/events', (request) => ({ success: true, ...ingest.immediate(request.scope, request.body) }));

await app.listen({ host: '127.0.0.1', port: Number(port) });
console.log('listening');
