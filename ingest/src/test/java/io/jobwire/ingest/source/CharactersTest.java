package io.jobwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersTest {
    private static final String TEXT = "<p>B\u00e4cker \u2013 Gr\u00f6\u00dfe</p>";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-8, text/html; charset=ISO-8859-1",
        "windows-1252, ''",
        "windows-1252, text/html; charset=utf-8",
        "windows-1252, text/html; charset=iso-8859-1",
        "UTF-16, ''",
        "UTF-16LE, text/html; charset=utf-16le",
        "windows-1252, text/html; charset=no-such-set"
    })
    void aDocumentIsReadWhateverItClaims(String charset, String contentType) {
        byte[] body = TEXT.getBytes(Charset.forName(charset));
        assertThat(new String(Characters.utf8(body, contentType), StandardCharsets.UTF_8))
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "'<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>\u0420\u0430\u0431\u043e\u0442\u0430</a>', windows-1251",
        "'<html><head><meta charset=\"Shift_JIS\"></head>\u4ed5\u4e8b</html>', Shift_JIS",
        "'<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-2\">pr\u00e1ce \u0159', ISO-8859-2"
    })
    void whatADocumentDeclaresCountsWhereItIsNoUtf8(String text, String charset) {
        byte[] body = text.getBytes(Charset.forName(charset));
        assertThat(new String(Characters.utf8(body, "text/html"), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    @Test
    void oneStrayByteSpoilsNothing() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("Gr\u00f6\u00dfe ".getBytes(StandardCharsets.UTF_8));
        body.write(0x92);
        body.writeBytes(" \u20ac\ud83d\ude00".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(Characters.utf8(body.toByteArray(), ""), StandardCharsets.UTF_8))
                .isEqualTo("Gr\u00f6\u00dfe \u2019 \u20ac\ud83d\ude00");
    }

    @Test
    void aByteOrderMarkDecidesAndGoes() {
        byte[] body = ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8);
        assertThat(new String(Characters.utf8(body, "text/xml; charset=iso-8859-1"), StandardCharsets.UTF_8))
                .isEqualTo(TEXT);
    }

    @Test
    void plainTextIsNotCopied() {
        byte[] body = "plain".getBytes(StandardCharsets.UTF_8);
        assertThat(Characters.utf8(body, "")).isSameAs(body);
    }
}
