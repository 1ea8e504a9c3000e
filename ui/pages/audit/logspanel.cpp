// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/logspanel.h"

#include "client/witness/witnesswatch.h"
#include "models/ledgermodel.h"
#include "ui/pages/audit/passphrasedialog.h"
#include "ui/pages/common/columndelegates.h"
#include "ui/text/formats.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace Tenantry {

LogsPanel::LogsPanel(const PageContext& context, QWidget* parent)
    : Card(context.theme, QStringLiteral("logsPanel"), tr("Logs"), parent)
    , m_context(context)
    , m_watch(*context.witness)
    , m_model(new LedgerModel(*context.witness, this))
    , m_table(new TableView(context.theme, QStringLiteral("logsTable"), tr("Logs and their shields"), this))
    , m_place(new MessageBar(context.theme, QStringLiteral("witnessPlace"), MessageBar::Kind::Info, this))
    , m_keys(Parts::label(context.theme, {}, TextStyle::Caption, "muted", this))
{
    m_model->setTenantNamer(context.tenantName);
    auto* close =
        Parts::toolButton(context.theme, QStringLiteral("closeLogsPanel"), tr("Close the logs"), Icon::Close, this);
    addToTitle(close);
    connect(close, &QToolButton::clicked, this, &LogsPanel::closeRequested);
    m_table->setModel(m_model);
    m_table->setCompact(true);
    m_table->setSortingEnabled(false);
    const int widths[] = {150, 92, 70, 72, 60};
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_table->setItemDelegateForColumn(
            column, columnDelegate(context, m_model->columnKind(column), TimeDelegate::Style::Relative, m_table));
        m_table->setColumnWidth(column, widths[column]);
    }
    m_table->hideColumn(LedgerModel::Read);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_keys->setObjectName(QStringLiteral("pinnedKeys"));
    m_keys->setWordWrap(true);
    m_keys->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    body()->addWidget(m_place);
    body()->addWidget(m_keys);
    body()->addWidget(m_table, 1);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        emit tenantRequested(m_model->tenantAt(index.row()), QStringLiteral("audit"));
    });
    connect(m_place, &MessageBar::actionTriggered, this, &LogsPanel::askForPassphrase);
    connect(&m_watch.store(), &WitnessStore::loaded, this, &LogsPanel::showPlace);
    connect(&m_watch.store(), &WitnessStore::troubled, this, [this](const Error& error) {
        m_place->setMessage(MessageBar::Kind::Warning, tr("What was seen before is not at hand."),
            tr("The file could not be read and was left aside. The logs are trusted anew from now on."));
        m_place->setToolTip(describe(error));
        m_place->setAction({});
        m_place->show();
    });
    connect(&m_watch, &WitnessWatch::changed, this, &LogsPanel::showPlace);
    showPlace();
}

void LogsPanel::showPlace()
{
    const WitnessStore& store = m_watch.store();
    const bool kept = store.place() != WitnessKey::Place::Memory;
    if (!kept) {
        m_place->setMessage(MessageBar::Kind::Info, {}, tr("No keychain: kept for this run only."));
        m_place->setAction(store.hasPassphrase() ? tr("Open with the passphrase…") : tr("Keep it with a passphrase…"));
        m_place->setToolTip(store.why());
    }
    m_place->setVisible(!kept);
    QStringList names;
    for (const auto& key : m_watch.pinnedKeys())
        names.append(Formats::elidedId(QString::fromUtf8(key.toText()), 40));
    const auto since = m_watch.pinnedAt();
    m_keys->setText(names.isEmpty() || !since
            ? tr("No key is pinned yet.")
            : tr("Key pinned at the first contact, %1: %2")
                  .arg(m_context.formats.dateTime(*since, false), names.join(QStringLiteral(", "))));
    QStringList whole;
    for (const auto& key : m_watch.pinnedKeys())
        whole.append(QString::fromUtf8(key.toText()));
    m_keys->setToolTip(whole.join(QLatin1Char('\n')));
}

void LogsPanel::askForPassphrase()
{
    auto* dialog = new PassphraseDialog(m_context.theme, m_watch.store(), this);
    dialog->open();
}

} // namespace Tenantry
