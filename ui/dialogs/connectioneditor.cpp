// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connectioneditor.h"

#include "ui/style/metrics.h"
#include "ui/widgets/parts.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

namespace Tenantry {

namespace {

using Profile = ConnectionProfile;

constexpr const char* kHueNames[] = {QT_TRANSLATE_NOOP("Tenantry::ConnectionEditor", "Indigo"),
    QT_TRANSLATE_NOOP("Tenantry::ConnectionEditor", "Teal"), QT_TRANSLATE_NOOP("Tenantry::ConnectionEditor", "Olive"),
    QT_TRANSLATE_NOOP("Tenantry::ConnectionEditor", "Violet"), QT_TRANSLATE_NOOP("Tenantry::ConnectionEditor", "Amber"),
    QT_TRANSLATE_NOOP("Tenantry::ConnectionEditor", "Blue"), QT_TRANSLATE_NOOP("Tenantry::ConnectionEditor", "Green"),
    QT_TRANSLATE_NOOP("Tenantry::ConnectionEditor", "Plum"), QT_TRANSLATE_NOOP("Tenantry::ConnectionEditor", "Slate"),
    QT_TRANSLATE_NOOP("Tenantry::ConnectionEditor", "Brown"), QT_TRANSLATE_NOOP("Tenantry::ConnectionEditor", "Cyan"),
    QT_TRANSLATE_NOOP("Tenantry::ConnectionEditor", "Moss")};
static_assert(std::size(kHueNames) == Profile::kHues);

QComboBox* combo(const char* name, const QString& label, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(label);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

QIcon swatch(const QColor& color)
{
    QPixmap pixmap(12, 12);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(0, 0, 12, 12, 3, 3);
    return QIcon(pixmap);
}

void choose(QComboBox* box, int value) { box->setCurrentIndex(box->findData(value)); }

} // namespace

ConnectionEditor::ConnectionEditor(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_form(new QFormLayout(this))
    , m_name(addLine("name", tr("Name"), tr("What you call it")))
    , m_kind(combo("kind", tr("What it is"), this))
    , m_stage(combo("stage", tr("Environment"), this))
    , m_trouble(Parts::label(theme, {}, TextStyle::Body, "danger", this))
{
    setObjectName(QStringLiteral("connectionEditor"));
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft);
    addKind();
    addSignIn();
    addLook();
    m_trouble->setObjectName(QStringLiteral("connectionTrouble"));
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_form->addRow(m_trouble);
    setProfile({});
}

QLineEdit* ConnectionEditor::addLine(const char* field, const QString& label, const QString& hint)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(QLatin1String(field));
    edit->setAccessibleName(label);
    edit->setPlaceholderText(hint);
    m_form->addRow(Parts::label(m_theme, label, TextStyle::Body, "muted", this), edit);
    connect(edit, &QLineEdit::textChanged, this, [this] {
        if (m_filling)
            return;
        clearTrouble();
        emit edited();
    });
    return edit;
}

QLineEdit* ConnectionEditor::addPath(const char* field, const QString& label, bool isFolder)
{
    QLineEdit* edit = addLine(field, label);
    QAction* choose = edit->addAction(m_theme.icon(Icon::More, ColorRole::TextMuted), QLineEdit::TrailingPosition);
    choose->setText(tr("Choose…"));
    choose->setToolTip(choose->text());
    connect(choose, &QAction::triggered, this, [this, edit, label, isFolder] {
        const QString found = isFolder ? QFileDialog::getExistingDirectory(this, label, edit->text())
                                       : QFileDialog::getOpenFileName(this, label, edit->text());
        if (!found.isEmpty())
            edit->setText(found);
    });
    return edit;
}

void ConnectionEditor::addKind()
{
    m_kind->addItem(tr("A workspace on this computer"), static_cast<int>(Profile::Kind::Workspace));
    m_kind->addItem(tr("A service elsewhere"), static_cast<int>(Profile::Kind::Service));
    m_form->addRow(Parts::label(m_theme, m_kind->accessibleName(), TextStyle::Body, "muted", this), m_kind);
    m_folder = addPath("folder", tr("Folder"), true);
    m_url = addLine("url", tr("Address"), QStringLiteral("https://"));
    m_ca = addPath("caFile", tr("Certificate authority"), false);
    m_ca->setPlaceholderText(tr("The system's; a PEM file for one of your own"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ConnectionEditor::arrange);
}

void ConnectionEditor::addSignIn()
{
    m_signIn = combo("signIn", tr("Sign in"), this);
    m_signIn->addItem(tr("With a token kept by this console"), static_cast<int>(Profile::SignIn::Kept));
    m_signIn->addItem(tr("With OpenID Connect, in the browser"), static_cast<int>(Profile::SignIn::OpenId));
    m_signIn->addItem(tr("With the token in a file"), static_cast<int>(Profile::SignIn::TokenFile));
    m_signIn->addItem(tr("With the token in an environment variable"), static_cast<int>(Profile::SignIn::Environment));
    m_form->addRow(Parts::label(m_theme, m_signIn->accessibleName(), TextStyle::Body, "muted", this), m_signIn);
    m_tokenFile = addPath("tokenFile", tr("Token file"), false);
    m_variable = addLine("variable", tr("Variable"));
    m_issuer = addLine("issuer", tr("Issuer"), QStringLiteral("https://"));
    m_client = addLine("clientId", tr("Client id"), tr("As this console is registered there"));
    m_scope = addLine("scope", tr("Scope"));
    m_resource =
        addLine("resource", tr("Resource"), tr("None; the service's identifier where the provider asks for it"));
    connect(m_signIn, &QComboBox::currentIndexChanged, this, &ConnectionEditor::arrange);
}

void ConnectionEditor::addLook()
{
    m_stage->addItem(tr("Production"), static_cast<int>(Profile::Stage::Production));
    m_stage->addItem(tr("Staging"), static_cast<int>(Profile::Stage::Staging));
    m_stage->addItem(tr("Development"), static_cast<int>(Profile::Stage::Development));
    m_stage->addItem(tr("Another word"), static_cast<int>(Profile::Stage::Own));
    m_form->addRow(Parts::label(m_theme, m_stage->accessibleName(), TextStyle::Body, "muted", this), m_stage);
    m_label = addLine("label", tr("Word"), tr("LOCAL"));
    m_hue = combo("hue", tr("Colour"), this);
    m_hue->addItem(tr("As the environment"), -1);
    for (int hue = 0; hue < Profile::kHues; ++hue)
        m_hue->addItem(swatch(m_theme.tenant(TenantColour::ofHue(hue))), tr(kHueNames[hue]), hue);
    m_form->addRow(Parts::label(m_theme, m_hue->accessibleName(), TextStyle::Body, "muted", this), m_hue);
    m_readOnly = new QCheckBox(tr("Read-only until this is taken away"), this);
    m_readOnly->setObjectName(QStringLiteral("readOnlyProfile"));
    m_form->addRow(QString(), m_readOnly);
    for (QComboBox* box : {m_stage, m_hue})
        connect(box, &QComboBox::currentIndexChanged, this, &ConnectionEditor::arrange);
    connect(m_readOnly, &QCheckBox::toggled, this, [this] {
        if (!m_filling)
            emit edited();
    });
}

void ConnectionEditor::showRow(QWidget* field, bool shown)
{
    field->setVisible(shown);
    if (QWidget* label = m_form->labelForField(field))
        label->setVisible(shown);
}

void ConnectionEditor::arrange()
{
    const ConnectionProfile now = profile();
    const bool service = now.isService();
    showRow(m_folder, !service);
    for (QWidget* field : std::initializer_list<QWidget*>{m_url, m_ca, m_signIn})
        showRow(field, service);
    showRow(m_tokenFile, service && now.signIn == Profile::SignIn::TokenFile);
    showRow(m_variable, service && now.signIn == Profile::SignIn::Environment);
    for (QWidget* field : std::initializer_list<QWidget*>{m_issuer, m_client, m_scope, m_resource})
        showRow(field, service && now.signIn == Profile::SignIn::OpenId);
    showRow(m_label, now.stage == Profile::Stage::Own);
    if (m_filling)
        return;
    clearTrouble();
    emit edited();
}

void ConnectionEditor::setProfile(const ConnectionProfile& profile)
{
    m_filling = true;
    m_profile = profile;
    m_name->setText(profile.name);
    choose(m_kind, static_cast<int>(profile.kind));
    choose(m_stage, static_cast<int>(profile.stage));
    choose(m_hue, profile.hue);
    choose(m_signIn, static_cast<int>(profile.signIn));
    m_label->setText(profile.label);
    m_folder->setText(profile.folder);
    m_url->setText(profile.url);
    m_ca->setText(profile.caFile);
    m_tokenFile->setText(profile.tokenFile);
    m_variable->setText(profile.variable);
    m_issuer->setText(profile.issuer);
    m_client->setText(profile.clientId);
    m_scope->setText(profile.scope);
    m_resource->setText(profile.resource);
    m_readOnly->setChecked(profile.readOnly);
    arrange();
    clearTrouble();
    m_filling = false;
}

ConnectionProfile ConnectionEditor::profile() const
{
    ConnectionProfile profile = m_profile;
    const auto value = [](const QComboBox* box) { return box->currentData().toInt(); };
    const auto text = [](const QLineEdit* edit) { return edit->text().trimmed(); };
    profile.name = text(m_name);
    profile.kind = static_cast<Profile::Kind>(value(m_kind));
    profile.stage = static_cast<Profile::Stage>(value(m_stage));
    profile.hue = value(m_hue);
    profile.signIn = static_cast<Profile::SignIn>(value(m_signIn));
    profile.label = text(m_label);
    profile.folder = text(m_folder);
    profile.url = text(m_url);
    profile.caFile = text(m_ca);
    profile.tokenFile = text(m_tokenFile);
    profile.variable = text(m_variable);
    profile.issuer = text(m_issuer);
    profile.clientId = text(m_client);
    profile.scope = text(m_scope);
    profile.resource = text(m_resource);
    profile.readOnly = m_readOnly->isChecked();
    return profile;
}

QString ConnectionEditor::sentence(const Error& error)
{
    if (error.code == ErrorCode::Conflict)
        return tr("Another connection has this name.");
    if (error.path == QLatin1String("name"))
        return tr("A name has 1 to 60 characters.");
    if (error.path == QLatin1String("folder"))
        return tr("Say the whole path of the folder.");
    if (error.path == QLatin1String("url"))
        return tr("The address begins with https, or is http on this computer, and holds no password.");
    if (error.path == QLatin1String("caFile"))
        return tr("This is no PEM file with certificates, or the address is not https.");
    if (error.path == QLatin1String("issuer"))
        return tr("The issuer's address begins with https, or is http on this computer.");
    if (error.path == QLatin1String("clientId"))
        return tr("Say the client id under which this console is registered.");
    return error.path.isEmpty() ? tr("This could not be kept.") : tr("This does not do.");
}

void ConnectionEditor::showTrouble(const Error& error)
{
    m_trouble->setText(sentence(error));
    m_trouble->setToolTip(describe(error));
    m_trouble->show();
    if (auto* field = error.path.isEmpty() ? nullptr : findChild<QLineEdit*>(error.path)) {
        Parts::setStyled(field, "invalid", true);
        field->setAccessibleDescription(m_trouble->text());
        field->setFocus();
    }
}

void ConnectionEditor::clearTrouble()
{
    m_trouble->hide();
    for (QLineEdit* field : findChildren<QLineEdit*>()) {
        if (!field->property("invalid").toBool())
            continue;
        Parts::setStyled(field, "invalid", false);
        field->setAccessibleDescription({});
    }
}

} // namespace Tenantry
