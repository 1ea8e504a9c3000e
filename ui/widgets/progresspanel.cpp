// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progresspanel.h"

#include "ui/style/metrics.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

namespace {
constexpr int kSteps = 1000;
}

ProgressPanel::ProgressPanel(const Theme& theme, const QString& objectName, const QString& title, QWidget* parent)
    : QFrame(parent)
    , m_title(Parts::label(theme, title, TextStyle::BodyStrong, "", this))
    , m_sentence(Parts::label(theme, {}, TextStyle::Caption, "muted", this))
    , m_bar(new QProgressBar(this))
    , m_cancel(Parts::button(theme, objectName + QStringLiteral("Cancel"), tr("Cancel"), Icon::Stop, "", this))
{
    setObjectName(objectName);
    setProperty("frame", QStringLiteral("card"));
    setAccessibleName(title);
    m_bar->setObjectName(objectName + QStringLiteral("Bar"));
    m_bar->setAccessibleName(title);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    Parts::makeSmall(m_cancel);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Metrics::CardMargin, 10, Metrics::CardMargin, 10);
    row->setSpacing(Metrics::Gap);
    auto* words = new QVBoxLayout;
    words->setSpacing(5);
    words->addWidget(m_title);
    words->addWidget(m_bar);
    words->addWidget(m_sentence);
    row->addLayout(words, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        setCancelling();
        emit cancelRequested();
    });
}

void ProgressPanel::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
    m_bar->setAccessibleName(title);
}

void ProgressPanel::setProgress(qint64 done, qint64 total, const QString& sentence)
{
    m_bar->setRange(0, total > 0 ? kSteps : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(std::clamp<qint64>(done, 0, total) * kSteps / total));
    m_sentence->setText(sentence);
}

void ProgressPanel::setCancelling()
{
    m_cancel->setEnabled(false);
    m_cancel->setText(tr("Cancelling…"));
}

void ProgressPanel::setCancellable(bool on)
{
    m_cancel->setVisible(on);
    m_cancel->setEnabled(on);
    m_cancel->setText(tr("Cancel"));
}

} // namespace Tenantry
