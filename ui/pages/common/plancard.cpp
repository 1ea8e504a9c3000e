// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/common/plancard.h"

#include "models/decisionwords.h"
#include "ui/style/metrics.h"
#include "ui/text/formats.h"
#include "ui/widgets/parts.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

namespace Tenantry {

namespace {
constexpr int kShownProblems = 5;
}

PlanCard::PlanCard(const Theme& theme, const Formats& formats, const QString& objectName, QWidget* parent)
    : Card(theme, objectName, tr("What this touches"), parent)
    , m_theme(theme)
    , m_formats(formats)
{
    begin();
    end();
}

void PlanCard::begin()
{
    delete m_content;
    m_content = new QWidget(this);
    m_grid = new QGridLayout(m_content);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(0, 1);
    m_text.clear();
    setNote({});
}

void PlanCard::end()
{
    body()->addWidget(m_content);
    m_content->show();
    setAccessibleDescription(text());
}

void PlanCard::addSentence(Icon icon, ColorRole role, const QString& sentence)
{
    auto* row = new QWidget(m_content);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 3, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(Parts::iconLabel(m_theme, icon, role, Metrics::IconSmall, row), 0, Qt::AlignTop);
    auto* words = Parts::label(m_theme, sentence, TextStyle::Body, "", row);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(words, 1);
    m_grid->addWidget(row, m_grid->rowCount(), 0, 1, 3);
    m_text.append(sentence);
}

void PlanCard::setIdle(const QString& text)
{
    begin();
    auto* words = Parts::label(m_theme, text, TextStyle::Body, "muted", m_content);
    words->setWordWrap(true);
    m_grid->addWidget(words, 0, 0, 1, 3);
    m_text.append(text);
    end();
}

void PlanCard::setLoading() { setNote(tr("counting…")); }

void PlanCard::addFigures(const PlanRow& plan, const PlanRow* now)
{
    struct Figure {
        QString name;
        qint64 asked;
        qint64 present;
    };
    const PlanRow& is = now ? *now : plan;
    const QList<Figure> figures{{tr("Tenants"), plan.tenants, is.tenants}, {tr("Members"), plan.members, is.members},
        {tr("People active in the last 24 h"), plan.activePeople, is.activePeople},
        {tr("Grants"), plan.grants, is.grants}, {tr("Events"), plan.events, is.events},
        {tr("Audit entries that are there"), plan.auditEntries, is.auditEntries},
        {tr("Audit entries that it writes"), plan.entries, is.entries}};
    int row = 0;
    if (now) {
        for (const auto& [column, name] : {std::pair(1, tr("when asked")), std::pair(2, tr("now"))})
            m_grid->addWidget(
                Parts::label(m_theme, name, TextStyle::Caption, "muted", m_content), row, column, Qt::AlignRight);
        ++row;
    }
    for (const Figure& figure : figures) {
        const bool differs = now && figure.asked != figure.present;
        const bool matters = differs && figure.name != tr("Audit entries that are there");
        m_grid->addWidget(Parts::label(m_theme, figure.name, TextStyle::Body, "muted", m_content), row, 0);
        m_grid->addWidget(Parts::label(m_theme, m_formats.number(figure.asked), TextStyle::BodyStrong, "", m_content),
            row, 1, Qt::AlignRight);
        if (now)
            m_grid->addWidget(Parts::label(m_theme, m_formats.number(figure.present), TextStyle::BodyStrong,
                                  matters ? "warning" : "", m_content),
                row, 2, Qt::AlignRight);
        m_text.append(figure.name + QStringLiteral(": ") + m_formats.number(figure.asked)
            + (differs ? tr(", now %1").arg(m_formats.number(figure.present)) : QString()));
        ++row;
    }
}

void PlanCard::addConsequences(const PlanRow& plan)
{
    if (!plan.irreversible.isEmpty()) {
        QStringList what;
        for (const QString& one : plan.irreversible)
            what.append(DecisionWords::irreversible(one));
        addSentence(Icon::Danger, ColorRole::Danger, tr("Gone for ever: %1.").arg(what.join(QStringLiteral("; "))));
    }
    if (plan.needsSecondPerson)
        addSentence(Icon::Users, ColorRole::Warning, tr("A second person decides it. Until then nothing is done."));
    else if (!plan.undo.isEmpty())
        addSentence(Icon::Undo, ColorRole::Good, tr("It can be taken back."));
}

void PlanCard::setPlan(const PlanRow& plan, const QList<std::optional<PlannedRow>>& rows)
{
    begin();
    addFigures(plan, nullptr);
    if (plan.tenants == 0 && plan.problems == 0)
        addSentence(Icon::Info, ColorRole::TextMuted, tr("It would change nothing: all of it is so already."));
    if (plan.problems > 0) {
        addSentence(Icon::Warning, ColorRole::Warning,
            tr("It cannot be done to %n tenant(s); then it is done to none.", nullptr, plan.problems));
        int shown = 0;
        for (const auto& row : rows) {
            if (row && !row->problem.isEmpty() && shown++ < kShownProblems)
                addSentence(Icon::Lock, ColorRole::TextMuted,
                    row->name + QStringLiteral(": ") + DecisionWords::missing(row->rule, row->problem));
        }
    }
    addConsequences(plan);
    end();
}

void PlanCard::setPlans(const PlanRow& asked, const std::optional<PlanRow>& now, const QString& trouble)
{
    begin();
    addFigures(asked, now ? &*now : nullptr);
    // The request itself wrote entries: their number alone is no news.
    PlanRow counted = now.value_or(asked);
    counted.auditEntries = asked.auditEntries;
    if (now && counted == asked)
        addSentence(
            Icon::Check, ColorRole::Good, tr("Counted again now: it touches the same as when it was asked for."));
    else if (now)
        addSentence(Icon::Warning, ColorRole::Warning, tr("It moved on since it was asked for; see the right column."));
    if (!trouble.isEmpty())
        addSentence(Icon::Info, ColorRole::TextMuted, trouble);
    addConsequences(asked);
    end();
}

void PlanCard::setRefusal(const RefusalRow& refusal)
{
    begin();
    addSentence(Icon::Lock, ColorRole::Danger, DecisionWords::why(refusal));
    end();
}

void PlanCard::setTrouble(const QString& sentence)
{
    begin();
    addSentence(Icon::Warning, ColorRole::Warning, sentence);
    end();
}

} // namespace Tenantry
