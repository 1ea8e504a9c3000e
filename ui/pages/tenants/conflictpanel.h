// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "ui/widgets/card.h"

class QRadioButton;

namespace Tenantry {

/// What somebody wrote and what stands there by now, field by field. Of each field that both changed one of the two is
/// taken; at first what was written, so that nothing of it is lost. What only the other changed is taken over.
class ConflictPanel final : public Card {
    Q_OBJECT
public:
    explicit ConflictPanel(const Theme& theme, QWidget* parent);

    /// `seen`: what both began with.
    void setSides(const Json& seen, const Json& mine, const Json& present);
    /// All fields as they are to be, as it is chosen now.
    Json chosen() const;
    int contested() const { return static_cast<int>(m_choices.size()); }

signals:
    void resolved();

private:
    struct Choice {
        std::string field;
        QRadioButton* theirs;
    };

    const Theme& m_theme;
    QWidget* m_content = nullptr;
    QList<Choice> m_choices;
    Json m_mine;
    Json m_present;
    Json m_seen;
};

} // namespace Tenantry
