// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QListView>

class QStandardItemModel;

namespace Tenantry {

/// The rooms at the left: 176 px, or 48 when folded. It only tells which one was chosen.
class Rail final : public QListView {
    Q_OBJECT
public:
    explicit Rail(const Theme& theme, QWidget* parent = nullptr);

    void setCurrentRoom(const QString& room);
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    void setOpenBreaches(int count);
    void setDecisions(int count); ///< that whoever sits here may take
    void setSharesToDecide(int count);
    /// Nothing to go to yet: the rooms are shown, disabled.
    void setRoomsEnabled(bool enabled);

signals:
    void roomChosen(const QString& room);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void setCount(const QString& room, int count, bool danger, const QString& said);

    const Theme& m_theme;
    QStandardItemModel* m_model;
    bool m_folded = false;
};

} // namespace Tenantry
