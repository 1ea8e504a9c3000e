// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "graphql/schema/scalars.h"

#include <QTest>

#include <random>

using namespace Tenantry;
using namespace Tenantry::GraphQL;

/// How a text is written into an answer, held against another writer of JSON.
class TestAnswerTexts : public QObject {
    Q_OBJECT

    static std::string written(std::string_view text)
    {
        std::string out = "before";
        writeJsonString(text, out);
        return out.substr(6);
    }
    static std::string reference(const std::string& text)
    {
        return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
    }

private slots:
    void everyByteAtEveryPlace()
    {
        // The writer looks at eight bytes at a time: each byte must be seen wherever it stands, in texts of any length.
        for (int length = 1; length <= 18; ++length) {
            for (int at = 0; at < length; ++at) {
                for (int byte = 0; byte < 256; ++byte) {
                    std::string text(static_cast<size_t>(length), 'a');
                    text[static_cast<size_t>(at)] = static_cast<char>(byte);
                    if (written(text) != reference(text))
                        QFAIL(qPrintable(QStringLiteral("byte %1 at %2 of %3").arg(byte).arg(at).arg(length)));
                }
            }
        }
    }
    void mixedTexts()
    {
        std::mt19937 random(7);
        const char* parts[] = {
            "plain words ", "\"", "\\", "\n", "\x1f", " ", "~", "\x7f", "é", "日本", "😀", "\x80", "!", "\t"};
        for (int i = 0; i < 20000; ++i) {
            std::string text;
            for (auto n = random() % 9; n > 0; --n)
                text += parts[random() % std::size(parts)];
            QCOMPARE(written(text), reference(text));
        }
    }
};

QTEST_GUILESS_MAIN(TestAnswerTexts)
#include "tst_answertexts.moc"
