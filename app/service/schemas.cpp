// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/schemas.h"

#include "base/digest.h"
#include "base/json.h"

#include <QFile>

// A static library's resources are linked in only when somebody names them, which must be outside a namespace.
static void initialiseResources() { Q_INIT_RESOURCE(tenantry_schemas); }

namespace Tenantry {

namespace {

Result<QByteArray> textOf(const QString& name)
{
    initialiseResources();
    QFile file(QStringLiteral(":/graphql/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::IoError, QStringLiteral("the schema is not compiled in"), file.fileName());
    return file.readAll();
}

Result<GraphQL::SchemaPtr> build(const QString& name)
{
    return textOf(name).and_then([](const QByteArray& text) { return GraphQL::buildSchema(viewOf(text)); });
}

} // namespace

Result<GraphQL::SchemaPtr> Schemas::inference() { return build(QStringLiteral("inference.graphql")); }

Result<GraphQL::SchemaPtr> Schemas::platform() { return build(QStringLiteral("platform.graphql")); }

QByteArray Schemas::inferenceText() { return textOf(QStringLiteral("inference.graphql")).value_or(QByteArray()); }

QByteArray Schemas::platformText() { return textOf(QStringLiteral("platform.graphql")).value_or(QByteArray()); }

QByteArray Schemas::digest()
{
    const QByteArray both = inferenceText() + platformText();
    return sha256(viewOf(both)).toHex();
}

} // namespace Tenantry
