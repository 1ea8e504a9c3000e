// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/common/filterbar.h"

#include "ui/widgets/filteredit.h"

#include <QHBoxLayout>
#include <QTimer>

namespace Tenantry {

FilterBar::FilterBar(const Theme& theme, FilterGrammar grammar, const QString& objectName,
    const QString& accessibleName, const QString& placeholder, QWidget* parent)
    : QWidget(parent)
    , m_grammar(std::move(grammar))
    , m_field(new FilterField(theme, objectName, accessibleName, this))
    , m_row(new QHBoxLayout(this))
    , m_breath(new QTimer(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_row->addWidget(m_field, 1, Qt::AlignTop);
    m_field->setPlaceholder(placeholder);
    m_field->setShortcutHint(QStringLiteral("Ctrl+F"));
    m_breath->setSingleShot(true);
    m_breath->setInterval(150);
    connect(m_breath, &QTimer::timeout, this, &FilterBar::changed);
    connect(m_field, &FilterField::textEdited, this, &FilterBar::read);
    connect(m_field, &FilterField::submitted, this, &FilterBar::submit);
    connect(m_field, &FilterField::termRemoved, this, [this](int index) {
        QList<FilterField::Term> terms = m_field->terms();
        if (index >= 0 && index < terms.size())
            terms.removeAt(index);
        m_field->setTerms(terms);
        emit changed();
    });
    connect(m_field, &FilterField::cleared, this, [this] {
        m_field->setTerms({});
        m_field->setText({});
        m_words.clear();
        emit changed();
    });
}

QList<FilterField::Term> FilterBar::terms() const { return m_field->terms(); }

QStringList FilterBar::values(const QString& field) const
{
    QStringList values;
    for (const FilterField::Term& term : m_field->terms()) {
        if (term.field == field)
            values.append(term.value);
    }
    return values;
}

void FilterBar::set(const QList<FilterField::Term>& terms, const QString& words)
{
    m_field->setTerms(terms);
    m_field->setText(words);
    m_words = words;
    if (!terms.isEmpty() || !words.isEmpty())
        m_field->setValid(m_note);
}

void FilterBar::addTerm(const FilterField::Term& term)
{
    QList<FilterField::Term> terms = m_field->terms();
    if (!terms.contains(term))
        terms.append(term);
    m_field->setTerms(terms);
    emit changed();
}

void FilterBar::setNote(const QString& note)
{
    m_note = note;
    if (m_field->state() == FilterField::State::Valid)
        m_field->setValid(note);
    else if (m_field->state() == FilterField::State::Typing && (!m_words.isEmpty() || !m_field->terms().isEmpty()))
        m_field->setValid(note);
    else if (m_field->state() == FilterField::State::Typing)
        m_field->setTyping(note); // nothing is filtered: how much there is, and what was withheld
}

void FilterBar::addControl(QWidget* control) { m_row->addWidget(control, 0, Qt::AlignTop); }

QWidget* FilterBar::editor() const { return m_field->edit(); }

void FilterBar::read(const QString& text)
{
    const FilterGrammar::Reading reading = m_grammar.read(text);
    if (reading.wrongLength > 0 || reading.term) {
        // A term is applied with Return; until then the words before it stay as they were.
        m_field->setTyping();
        return;
    }
    if (text.isEmpty() && m_field->terms().isEmpty())
        m_field->setTyping();
    else
        m_field->setValid(m_note);
    if (m_words != reading.words) {
        m_words = reading.words;
        m_breath->start();
    }
}

void FilterBar::submit(const QString& text)
{
    const FilterGrammar::Reading reading = m_grammar.read(text);
    if (reading.wrongLength > 0) {
        m_field->setInvalid(reading.wrongStart, reading.wrongLength, reading.note, reading.reason);
        return;
    }
    if (reading.term) {
        m_field->setText({});
        m_words.clear();
        m_field->setValid(m_note);
        addTerm(*reading.term);
        return;
    }
    m_breath->stop();
    m_words = reading.words;
    emit changed();
}

} // namespace Tenantry
