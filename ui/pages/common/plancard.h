// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/plannedrow.h"
#include "client/decode/planrow.h"
#include "client/decode/refusalrow.h"
#include "ui/widgets/card.h"

#include <optional>

class QGridLayout;

namespace Tenantry {

class Formats;

/// What a change would touch, in the same order everywhere: tenants, members, people, grants, events, entries; what
/// cannot be undone; whether a second person decides; whether it can be taken back. With a second plan both stand side
/// by side and what differs is marked. A reusable piece: it asks nothing by itself.
class PlanCard final : public Card {
    Q_OBJECT
public:
    PlanCard(const Theme& theme, const Formats& formats, const QString& objectName, QWidget* parent = nullptr);

    void setIdle(const QString& text); ///< why there is no plan yet
    void setLoading();
    void setPlan(const PlanRow& plan, const QList<std::optional<PlannedRow>>& rows = {});
    /// As it was asked for, and as it would be now; `trouble` where it could not be counted again.
    void setPlans(const PlanRow& asked, const std::optional<PlanRow>& now, const QString& trouble = {});
    void setRefusal(const RefusalRow& refusal);
    void setTrouble(const QString& sentence);
    /// All of it as text, for tests and screen readers.
    QString text() const { return m_text.join(QLatin1Char('\n')); }

private:
    void begin();
    void end();
    void addFigures(const PlanRow& plan, const PlanRow* now);
    void addSentence(Icon icon, ColorRole role, const QString& sentence);
    void addConsequences(const PlanRow& plan);

    const Theme& m_theme;
    const Formats& m_formats;
    QWidget* m_content = nullptr;
    QGridLayout* m_grid = nullptr;
    QStringList m_text;
};

} // namespace Tenantry
