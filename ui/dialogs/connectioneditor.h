// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profiles/connectionprofile.h"
#include "ui/style/theme.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace Tenantry {

/// The form of one connection. Only what its kind and way of signing in need is shown. It says at the field what is
/// wrong with it, and holds no secret.
class ConnectionEditor final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionEditor(const Theme& theme, QWidget* parent = nullptr);

    void setProfile(const ConnectionProfile& profile);
    ConnectionProfile profile() const;
    /// At the field that the error's path names, else under the form.
    void showTrouble(const Error& error);
    void clearTrouble();

signals:
    void edited();

private:
    QLineEdit* addLine(const char* field, const QString& label, const QString& hint = {});
    QLineEdit* addPath(const char* field, const QString& label, bool isFolder);
    void addKind();
    void addLook();
    void addSignIn();
    void arrange();
    void showRow(QWidget* field, bool shown);
    static QString sentence(const Error& error);

    const Theme& m_theme;
    ConnectionProfile m_profile;
    QFormLayout* m_form;
    QLineEdit* m_name;
    QComboBox* m_kind;
    QComboBox* m_stage;
    QLineEdit* m_label = nullptr;
    QComboBox* m_hue = nullptr;
    QLineEdit* m_folder = nullptr;
    QLineEdit* m_url = nullptr;
    QLineEdit* m_ca = nullptr;
    QComboBox* m_signIn = nullptr;
    QLineEdit* m_tokenFile = nullptr;
    QLineEdit* m_variable = nullptr;
    QLineEdit* m_issuer = nullptr;
    QLineEdit* m_client = nullptr;
    QLineEdit* m_scope = nullptr;
    QLineEdit* m_resource = nullptr;
    QCheckBox* m_readOnly = nullptr;
    QLabel* m_trouble;
    bool m_filling = false;
};

} // namespace Tenantry
