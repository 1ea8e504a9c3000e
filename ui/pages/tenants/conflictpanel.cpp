// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tenants/conflictpanel.h"

#include "models/words.h"
#include "ui/pages/tenants/lifewords.h"
#include "ui/widgets/parts.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

namespace Tenantry {

namespace {

/// Missing, null and empty are the same nothing.
Json valueIn(const Json& of, const std::string& field)
{
    const Json value = of.value(field, Json());
    return value == Json("") || value == Json::array() ? Json() : value;
}

QString shownOf(const Json& value)
{
    if (value.is_string())
        return QString::fromStdString(value.get<std::string>());
    QStringList texts;
    for (const Json& one : value.is_array() ? value : Json::array())
        texts.append(QString::fromStdString(one.get<std::string>()));
    return texts.isEmpty() ? Words::absent() : texts.join(QStringLiteral(", "));
}

} // namespace

ConflictPanel::ConflictPanel(const Theme& theme, QWidget* parent)
    : Card(theme, QStringLiteral("conflictPanel"), tr("Somebody else changed this tenant while you wrote"), parent)
    , m_theme(theme)
{
}

void ConflictPanel::setSides(const Json& seen, const Json& mine, const Json& present)
{
    m_seen = seen;
    m_mine = mine;
    m_present = present;
    m_choices.clear();
    delete m_content;
    m_content = new QWidget(this);
    auto* grid = new QGridLayout(m_content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (const auto& [column, title] : {std::pair(1, tr("Yours")), std::pair(2, tr("Now"))})
        grid->addWidget(Parts::label(m_theme, title, TextStyle::LabelStrong, "muted", m_content), row, column);
    for (const char* field : {"name", "subdomain", "plan", "region", "group", "tags"}) {
        const Json was = valueIn(seen, field);
        const Json own = valueIn(mine, field);
        const Json is = valueIn(present, field);
        if (own == is || is == was)
            continue;
        ++row;
        const QString name = LifeWords::field(field);
        grid->addWidget(Parts::label(m_theme, name, TextStyle::Body, "muted", m_content), row, 0);
        if (own == was) {
            grid->addWidget(Parts::label(m_theme, tr("not changed"), TextStyle::Body, "muted", m_content), row, 1);
            grid->addWidget(Parts::label(m_theme, shownOf(is), TextStyle::BodyStrong, "", m_content), row, 2);
            continue;
        }
        auto* yours = new QRadioButton(shownOf(own), m_content);
        auto* now = new QRadioButton(shownOf(is), m_content);
        yours->setObjectName(QStringLiteral("yours-") + QLatin1String(field));
        now->setObjectName(QStringLiteral("now-") + QLatin1String(field));
        yours->setAccessibleName(tr("%1, yours: %2").arg(name, yours->text()));
        now->setAccessibleName(tr("%1, now: %2").arg(name, now->text()));
        auto* group = new QButtonGroup(m_content);
        group->addButton(yours);
        group->addButton(now);
        yours->setChecked(true);
        grid->addWidget(yours, row, 1);
        grid->addWidget(now, row, 2);
        m_choices.append({field, now});
    }
    auto* go = Parts::button(QStringLiteral("resolveConflict"), tr("Go on with these"), "", m_content);
    connect(go, &QPushButton::clicked, this, &ConflictPanel::resolved);
    grid->addWidget(go, row + 1, 1, 1, 2, Qt::AlignRight);
    body()->addWidget(m_content);
    m_content->show();
}

Json ConflictPanel::chosen() const
{
    Json chosen = m_present;
    for (const char* field : {"name", "subdomain", "plan", "region", "group", "tags"}) {
        if (valueIn(m_mine, field) != valueIn(m_seen, field))
            chosen[field] = m_mine.value(field, Json());
    }
    for (const Choice& choice : m_choices) {
        if (choice.theirs->isChecked())
            chosen[choice.field] = m_present.value(choice.field, Json());
    }
    return chosen;
}

} // namespace Tenantry
