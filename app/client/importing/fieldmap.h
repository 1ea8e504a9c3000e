// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/importing/fieldmaprules.h"
#include "client/importing/recordmapping.h"

#include <QStringList>

namespace Tenantry {

/// How any log of objects or rows becomes events: a TOML file says where things are.
class FieldMap final : public RecordMapping {
public:
    explicit FieldMap(FieldMapRules rules, QByteArray fingerprint = {});

    /// A file, or the name of a map that is built in (`wikipedia-edits`).
    static Result<std::shared_ptr<const FieldMap>> load(const QString& fileOrName);
    static QStringList builtIn();

    const FieldMapRules& rules() const { return m_rules; }
    Result<MappedRecord> map(const Json& record) const override;
    QByteArray fingerprint() const override { return m_fingerprint; }

private:
    Result<Timestamp> timeOf(const Json& record) const;
    Json dataOf(const Json& record) const;

    FieldMapRules m_rules;
    QByteArray m_fingerprint; ///< of the file
};

} // namespace Tenantry
