// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cursormap.h"
#include "models/pagecache.h"

#include <QTest>

using namespace Tenantry;

class tst_PageCache : public QObject {
    Q_OBJECT
private slots:
    void holdsItsBoundAndDropsTheLongestUntouched();
    void lookingUpIsNotTouching();
    void aRowBeyondAShortPageIsNotHere();
    void theNearestKnownPlaceIsAtOrBefore();
};

static QList<RowSlot<int>> rowsFrom(int first, int count)
{
    QList<RowSlot<int>> rows;
    for (int i = 0; i < count; ++i)
        rows.append({RowState::Loaded, first + i});
    return rows;
}

void tst_PageCache::holdsItsBoundAndDropsTheLongestUntouched()
{
    PageCache<int> cache(10, 3);
    for (int page = 0; page < 3; ++page)
        cache.insert(page, rowsFrom(page * 10, 10));
    cache.touch(0);
    cache.insert(3, rowsFrom(30, 10));
    QCOMPARE(cache.size(), 3);
    QVERIFY(cache.contains(0));
    QVERIFY(!cache.contains(1));
    QCOMPARE(cache.slot(35)->row, 35);
}

void tst_PageCache::lookingUpIsNotTouching()
{
    PageCache<int> cache(10, 2);
    cache.insert(0, rowsFrom(0, 10));
    cache.insert(1, rowsFrom(10, 10));
    QVERIFY(cache.slot(5));
    cache.insert(2, rowsFrom(20, 10));
    QVERIFY(!cache.slot(5));
}

void tst_PageCache::aRowBeyondAShortPageIsNotHere()
{
    PageCache<int> cache(10, 2);
    cache.insert(1, rowsFrom(10, 4));
    QVERIFY(cache.slot(13));
    QVERIFY(!cache.slot(14));
    QVERIFY(!cache.slot(9));
}

void tst_PageCache::theNearestKnownPlaceIsAtOrBefore()
{
    CursorMap map;
    QCOMPARE(map.nearest(500), RowAnchor());
    map.insert({{0, Cursor("zero")}, {200, Cursor("a")}, {400, Cursor("b")}});
    QCOMPARE(map.size(), 2); // row 0 needs none
    QCOMPARE(map.nearest(199), RowAnchor());
    QCOMPARE(map.nearest(200), (RowAnchor{200, Cursor("a")}));
    QCOMPARE(map.nearest(9999), (RowAnchor{400, Cursor("b")}));
}

QTEST_GUILESS_MAIN(tst_PageCache)
#include "tst_pagecache.moc"
