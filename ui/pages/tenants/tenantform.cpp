// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tenants/tenantform.h"

#include "models/tenantslug.h"
#include "models/words.h"
#include "ui/pages/tenants/lifewords.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace Tenantry {

TenantForm::TenantForm(const PageContext& context, Use use, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_use(use)
    , m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("tenantForm"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(4);
    const bool isNew = use == Use::New;
    m_name = addLine("name", LifeWords::field("name"), 0, 0);
    if (isNew)
        m_id = addLine("id", tr("Id, for ever"), 0, 1);
    m_subdomain = addLine("subdomain", LifeWords::field("subdomain"), isNew ? 1 : 0, isNew ? 0 : 1);
    m_plan = addChoice("plan", LifeWords::field("plan"),
        {QStringLiteral("starter"), QStringLiteral("business"), QStringLiteral("enterprise")}, isNew ? 1 : 1,
        isNew ? 1 : 0);
    m_region = addChoice("region", LifeWords::field("region"),
        {QStringLiteral("eu-central-1"), QStringLiteral("eu-west-1"), QStringLiteral("us-east-1"),
            QStringLiteral("us-west-2")},
        isNew ? 2 : 1, isNew ? 0 : 1);
    if (isNew) {
        m_binding = addChoice("binding", tr("Placement"), {QStringLiteral("shared")}, 2, 1);
        m_binding->setEditable(false);
    }
    m_group = addLine("group", LifeWords::field("group"), isNew ? 3 : 2, 0);
    m_tags = addLine("tags", LifeWords::field("tags"), isNew ? 3 : 2, 1);
    m_tags->setPlaceholderText(tr("separated by commas"));
    if (!isNew)
        return;
    connect(m_name, &QLineEdit::textEdited, this, &TenantForm::propose);
    for (QLineEdit* own : {m_id, m_subdomain})
        connect(own, &QLineEdit::textEdited, this, [own] { own->setProperty("own", true); });
}

void TenantForm::place(const char* name, const QString& label, QWidget* field, int row, int column)
{
    field->setObjectName(QStringLiteral("tenant-") + QLatin1String(name));
    field->setAccessibleName(label);
    auto* title = Parts::label(m_context.theme, label, TextStyle::Label, "muted", this);
    title->setBuddy(field);
    auto* problem = Parts::label(m_context.theme, {}, TextStyle::Caption, "danger", this);
    problem->setWordWrap(true);
    problem->hide();
    m_problems.insert(name, problem);
    m_grid->addWidget(title, row * 3, column);
    m_grid->addWidget(field, row * 3 + 1, column);
    m_grid->addWidget(problem, row * 3 + 2, column);
    m_grid->setColumnStretch(column, 1);
}

QLineEdit* TenantForm::addLine(const char* name, const QString& label, int row, int column)
{
    auto* line = new QLineEdit(this);
    place(name, label, line, row, column);
    connect(line, &QLineEdit::textChanged, this, &TenantForm::changed);
    return line;
}

QComboBox* TenantForm::addChoice(
    const char* name, const QString& label, const QStringList& choices, int row, int column)
{
    auto* choice = new QComboBox(this);
    choice->setEditable(true);
    choice->addItems(choices);
    choice->setCurrentIndex(0);
    place(name, label, choice, row, column);
    connect(choice, &QComboBox::currentTextChanged, this, &TenantForm::changed);
    return choice;
}

void TenantForm::begin() { m_name->setFocus(); }

void TenantForm::propose()
{
    const QString slug = QString::fromLatin1(tenantSlug(m_name->text()));
    for (QLineEdit* line : {m_id, m_subdomain}) {
        if (!line->property("own").toBool())
            line->setText(slug);
    }
}

void TenantForm::setPlacements(const QByteArrayList& names)
{
    if (!m_binding)
        return;
    const QString chosen = m_binding->currentText();
    const QSignalBlocker quiet(m_binding);
    m_binding->clear();
    for (const QByteArray& name : names)
        m_binding->addItem(QString::fromUtf8(name));
    m_binding->setCurrentIndex(std::max(0, m_binding->findText(chosen)));
}

void TenantForm::setValues(const Json& values)
{
    const QSignalBlocker quiet(this);
    for (const auto& [name, line] :
        {std::pair("name", m_name), std::pair("subdomain", m_subdomain), std::pair("group", m_group)}) {
        if (values.contains(name))
            line->setText(stringMember(values, name));
    }
    for (const auto& [name, choice] : {std::pair("plan", m_plan), std::pair("region", m_region)}) {
        if (values.contains(name))
            choice->setCurrentText(stringMember(values, name));
    }
    if (values.contains("tags")) {
        QStringList tags;
        for (const Json& tag : values["tags"].is_array() ? values["tags"] : Json::array())
            tags.append(QString::fromStdString(tag.get<std::string>()));
        m_tags->setText(tags.join(QStringLiteral(", ")));
    }
}

Json TenantForm::values() const
{
    Json tags = Json::array();
    for (const QString& tag : m_tags->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!tag.trimmed().isEmpty())
            tags.push_back(tag.trimmed().toStdString());
    }
    const auto text = [](const QString& value) { return value.trimmed().toStdString(); };
    Json values{{"name", text(m_name->text())}, {"subdomain", text(m_subdomain->text())},
        {"plan", text(m_plan->currentText())}, {"region", text(m_region->currentText())},
        {"group", text(m_group->text())}, {"tags", std::move(tags)}};
    if (m_use == Use::New) {
        values["id"] = text(m_id->text());
        values["binding"] = text(m_binding->currentText());
    }
    return values;
}

void TenantForm::setProblem(const QByteArray& field, const QString& text)
{
    for (auto it = m_problems.cbegin(); it != m_problems.cend(); ++it) {
        const bool isIt = it.key() == field && !text.isEmpty();
        it.value()->setText(isIt ? text : QString());
        it.value()->setVisible(isIt);
        if (auto* line = findChild<QLineEdit*>(QStringLiteral("tenant-") + QString::fromLatin1(it.key())))
            Parts::setStyled(line, "invalid", isIt);
    }
}

QByteArray TenantForm::fieldOf(const RefusalRow& refusal)
{
    if (refusal.place.startsWith("tenant."))
        return refusal.place.mid(refusal.place.indexOf('.') + 1);
    const QString& why = refusal.error.detail;
    if (why.contains(QLatin1String("subdomain")) || why.contains(QLatin1String("looks like")))
        return "subdomain";
    return why.contains(QLatin1String("this id")) ? "id" : "";
}

Json TenantForm::valuesOf(const TenantRow& row)
{
    Json tags = Json::array();
    for (const QString& tag : row.life.tags)
        tags.push_back(tag.toStdString());
    return {{"name", row.tenant.name.toStdString()}, {"subdomain", row.tenant.subdomain.toStdString()},
        {"plan", row.tenant.plan.toStdString()}, {"region", row.tenant.region.toStdString()},
        {"group", row.life.group.toStdString()}, {"tags", std::move(tags)}};
}

} // namespace Tenantry
