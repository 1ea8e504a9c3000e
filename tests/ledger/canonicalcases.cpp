// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ledger/canonicalcases.h"

namespace Tenantry::Testing {

QList<CanonicalCase> canonicalCases()
{
    return {
        // Section 3.2.2, without the floats.
        {"3.2.2", QByteArray(R"({
            "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
            "literals": [null, true, false] })"),
            QByteArray(R"({"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"})")},
        // Section 3.2.3: by UTF-16 code units.
        {"3.2.3", QByteArray(R"({
            "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
            "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
            "\u00f6": "Latin Small Letter O With Diaeresis" })"),
            QByteArray("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                       "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro "
                       "Sign\",\"\U0001f600\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew "
                       "Letter Dalet With Dagesh\"}")},
        {"controls", QByteArray(R"("\u0000\u0001\b\t\n\u000b\f\r\u000e\u001f\u007f\u0008\u002f")"),
            QByteArray("\"\\u0000\\u0001\\b\\t\\n\\u000b\\f\\r\\u000e\\u001f\x7f\\b/\"")},
        {"integers", QByteArray("[0, -0, -1, 9007199254740991, -9007199254740991]"),
            QByteArray("[0,0,-1,9007199254740991,-9007199254740991]")},
        {"empty", QByteArray(R"( { "a" : [ ] , "" : { } } )"), QByteArray(R"({"":{},"a":[]})")},
        // Nothing is normalised: composed and decomposed stay two names.
        {"no NFC", QByteArray(R"({"\u00e9":1,"e\u0301":2})"), QByteArray("{\"e\u0301\":2,\"\u00e9\":1}")},
    };
}

QByteArrayList refusedTexts()
{
    return {"1.0", "1e0", "0.5", "-0.0", "1E2", "9007199254740992", "-9007199254740992", "18446744073709551615",
        "18446744073709551616", "1e400", R"({"a":1,"a":2})", R"({"a":1,"\u0061":1})", R"({"a":{"b":1,"b":1}})",
        R"("\ud800")", R"("\udc00")", R"("\ud800\ud800")", R"("\udc00\ud800")", R"({"\ud800":1})", "\"\xed\xa0\x80\"",
        "\"\xc0\xaf\"", "\"\xff\"", "\"\xf4\x90\x80\x80\"", "\"\xe2\x82\"", "", " ", "[1,]", "{\"a\":1,}", "[1 2]",
        "nul", "NaN", "Infinity", "01", "+1", "'a'", "{a:1}", "[1]x", "\"\n\"", "\"\\x\"", "// c\n1", "\xef\xbb\xbf{}"};
}

QByteArrayList otherSpellings()
{
    return {"-0", " 1", "1 ", "[1, 2]", "{\"a\": 1}", R"({"b":1,"a":2})", R"("\/")", R"("\u0061")", R"("\u000F")",
        R"("\u0008")", R"("\u000a")", R"("\u007f")", R"("\u20ac")", R"("\ud83d\ude00")", "1\n",
        "{\"\xee\x80\x80\":1,\"\xf0\x90\x80\x80\":2}"};
}

} // namespace Tenantry::Testing
