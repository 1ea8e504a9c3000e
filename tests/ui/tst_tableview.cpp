// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace Tenantry;

namespace {

constexpr RowState kStates[] = {
    RowState::Loaded, RowState::Loading, RowState::Failed, RowState::Withheld, RowState::Unverifiable, RowState::Gap};

/// Six rows, one of each state, and any number of loaded ones after them; counts what the view asks for.
class StateModel final : public QAbstractTableModel {
public:
    explicit StateModel(int rows)
        : m_rows(rows)
    {
    }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 3; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(QStringLiteral("C%1").arg(section))
                                                                        : QVariant();
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        lastRowAsked = std::max(lastRowAsked, index.row());
        const RowState state = index.row() < 6 ? kStates[index.row()] : RowState::Loaded;
        const bool linked = state == RowState::Failed || state == RowState::Withheld;
        switch (role) {
        case Qt::DisplayRole:
            return QStringLiteral("%1/%2").arg(index.row()).arg(index.column());
        case Roles::RowState:
            return QVariant::fromValue(state);
        case Roles::RowSentence:
            return QStringLiteral("Something is so. More is below.");
        case Roles::RowLink:
            return linked ? QVariant(QStringLiteral("Try again")) : QVariant();
        default:
            return {};
        }
    }
    mutable int lastRowAsked = 0;

private:
    int m_rows;
};

} // namespace

/// Rows of every state, the link and its key, copying, columns, and the layout that is remembered.
class TableViewTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void statesArePaintedOverTheWholeRow_data();
    void statesArePaintedOverTheWholeRow();
    void loadingHasBarsAndNoText();
    void enterFollowsTheLink_data();
    void enterFollowsTheLink();
    void clickFollowsTheLink();
    void rowsAreAsHighAsTheLookSays();
    void copiesWhatIsSelected();
    void columnsCanBeHiddenButNotAll();
    void layoutIsRemembered();
    void asksOnlyForWhatIsSeen();

private:
    QImage row(int index) const;
    void click(const QPoint& at);

    Theme m_theme{Theme::Mode::Light};
    StateModel m_model{50};
    std::unique_ptr<TableView> m_view;
};

void TableViewTest::init()
{
    m_view = std::make_unique<TableView>(m_theme, QStringLiteral("table"), QStringLiteral("Table"));
    m_view->setModel(&m_model);
    m_view->resize(600, 320);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

QImage TableViewTest::row(int index) const
{
    const QImage all = m_view->viewport()->grab().toImage();
    return all.copy(0, m_view->rowViewportPosition(index), all.width(), m_view->rowHeight(index));
}

void TableViewTest::statesArePaintedOverTheWholeRow_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<ColorRole>("tint");
    QTest::addColumn<ColorRole>("icon");
    QTest::newRow("failed") << 2 << ColorRole::WarningTint << ColorRole::Warning;
    QTest::newRow("withheld") << 3 << ColorRole::DangerTint << ColorRole::Danger;
    QTest::newRow("unverifiable") << 4 << ColorRole::AccentTint << ColorRole::TextMuted;
    QTest::newRow("gap") << 5 << ColorRole::Surface << ColorRole::Warning;
}

void TableViewTest::statesArePaintedOverTheWholeRow()
{
    QFETCH(int, at);
    QFETCH(ColorRole, tint);
    QFETCH(ColorRole, icon);
    const QImage image = row(at);
    if (at != 5) { // a gap is hatched
        for (const int x : {1, 100, 300, 480})
            QCOMPARE(image.pixelColor(x, 2), m_theme.color(tint));
    }
    const QColor wanted = m_theme.color(icon);
    int inked = 0;
    for (int x = 12; x < 28; ++x) {
        for (int y = 0; y < image.height(); ++y) {
            const QColor pixel = image.pixelColor(x, y);
            const int distance = std::abs(pixel.red() - wanted.red()) + std::abs(pixel.green() - wanted.green())
                + std::abs(pixel.blue() - wanted.blue());
            inked += distance < 90 ? 1 : 0;
        }
    }
    QVERIFY2(inked > 5, qPrintable(QString::number(inked)));
}

void TableViewTest::loadingHasBarsAndNoText()
{
    const QImage image = row(1);
    const QColor bar = m_theme.color(ColorRole::Border);
    QCOMPARE(image.pixelColor(30, image.height() / 2), bar);
    int dark = 0;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y)
            dark += image.pixelColor(x, y).lightness() < 150 ? 1 : 0;
    }
    QCOMPARE(dark, 0);
}

void TableViewTest::enterFollowsTheLink_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("followed");
    QTest::newRow("loaded") << 0 << 0;
    QTest::newRow("failed") << 2 << 1;
    QTest::newRow("withheld") << 3 << 1;
    QTest::newRow("gap has none") << 5 << 0;
}

void TableViewTest::enterFollowsTheLink()
{
    QFETCH(int, at);
    QSignalSpy link(m_view.get(), &TableView::linkActivated);
    m_view->setCurrentIndex(m_model.index(at, 1));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTEST(static_cast<int>(link.size()), "followed");
    if (!link.isEmpty())
        QCOMPARE(link.first().first().toModelIndex().row(), at);
}

void TableViewTest::click(const QPoint& at) { QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at); }

void TableViewTest::clickFollowsTheLink()
{
    QSignalSpy link(m_view.get(), &TableView::linkActivated);
    const QRect place = m_view->linkRect(2);
    QVERIFY(place.isValid());
    click({40, place.center().y()});
    QCOMPARE(link.size(), 0);
    click(place.center());
    QCOMPARE(link.size(), 1);
    QVERIFY(m_view->linkRect(0).isNull());
    QVERIFY(m_view->linkRect(-1).isNull());
    QVERIFY(m_view->linkRect(5000).isNull());
}

void TableViewTest::rowsAreAsHighAsTheLookSays()
{
    QCOMPARE(m_view->rowHeight(0), 30);
    m_view->setCompact(true);
    QCOMPARE(m_view->rowHeight(0), 24);
}

void TableViewTest::copiesWhatIsSelected()
{
    m_view->setColumnHidden(1, true);
    m_view->selectRow(0);
    m_view->selectionModel()->select(m_model.index(3, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_view->selectionModel()->select(m_model.index(7, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("C0\tC2\n0/0\t0/2\n7/0\t7/2\n"));
}

void TableViewTest::columnsCanBeHiddenButNotAll()
{
    const auto actions = [this] {
        const std::unique_ptr<QMenu> menu(m_view->columnsMenu(nullptr));
        QList<std::pair<bool, bool>> result;
        for (const QAction* action : menu->actions())
            result.append({action->isChecked(), action->isEnabled()});
        return result;
    };
    QCOMPARE(actions(), (QList<std::pair<bool, bool>>{{true, true}, {true, true}, {true, true}}));
    const std::unique_ptr<QMenu> menu(m_view->columnsMenu(nullptr));
    menu->actions().at(1)->trigger();
    QVERIFY(m_view->isColumnHidden(1));
    m_view->setColumnHidden(0, true);
    QCOMPARE(actions(), (QList<std::pair<bool, bool>>{{false, true}, {false, true}, {true, false}}));
}

void TableViewTest::layoutIsRemembered()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_view->rememberLayout(settings, QStringLiteral("layout/table"));
    m_view->setColumnWidth(0, 222);
    m_view->setColumnHidden(1, true);
    m_view->hide(); // leaving the page keeps what was just changed
    TableView second(m_theme, QStringLiteral("second"), QStringLiteral("Second"));
    second.setModel(&m_model);
    second.rememberLayout(settings, QStringLiteral("layout/table"));
    QCOMPARE(second.columnWidth(0), 222);
    QVERIFY(second.isColumnHidden(1));
    second.setColumnWidth(0, 111);
    QCOMPARE(m_view->columnWidth(0), 222);
}

void TableViewTest::asksOnlyForWhatIsSeen()
{
    StateModel many(10'000'000);
    m_view->setModel(&many);
    m_view->viewport()->grab();
    QVERIFY2(many.lastRowAsked < 100, qPrintable(QString::number(many.lastRowAsked)));
    m_view->setModel(&m_model);
}

QTEST_MAIN(TableViewTest)
#include "tst_tableview.moc"
