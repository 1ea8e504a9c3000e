// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/answermodel.h"
#include "models/bindingsource.h"

namespace Tenantry {

/// One binding's health over time, and whom it serves.
class BindingDetailModel final : public AnswerModel {
    Q_OBJECT

public:
    static constexpr int kPoints = 120;

    explicit BindingDetailModel(BindingSource& source, QObject* parent = nullptr); ///< the source outlives this

    /// Asks for the `spanMs` before `to`, which is in the service's time: of its last look. What is here of another
    /// binding goes at once.
    void show(const QByteArray& name, Timestamp to, int64_t spanMs);
    const QByteArray& name() const { return m_name; }
    Timestamp from() const { return {m_to.ms - m_spanMs}; }
    Timestamp to() const { return m_to; }
    const BindingDetail& detail() const { return m_detail; } ///< empty until it is here

private:
    void ask(const CancelToken& cancel) override;

    BindingSource& m_source;
    QByteArray m_name;
    Timestamp m_to;
    int64_t m_spanMs = 0;
    BindingDetail m_detail;
};

} // namespace Tenantry
