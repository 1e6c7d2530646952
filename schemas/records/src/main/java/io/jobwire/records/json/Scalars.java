package io.jobwire.records.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** Single values from their text, quoted or not. */
final class Scalars {
    /** Of a number of any use; longer ones are an attack on the parser of numbers. */
    private static final int LONGEST_NUMBER = 400;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private Scalars() {}

    static Object symbol(Schema schema, String text, String path) {
        for (String symbol : schema.getEnumSymbols()) {
            if (symbol.equalsIgnoreCase(text)) {
                return SpecificData.get().createEnum(symbol, schema);
            }
        }
        throw new RecordJsonException(path, "is one of " + schema.getEnumSymbols() + ", not " + quoted(text));
    }

    static byte[] base64(String text, String path) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new RecordJsonException(path, "is base64, not " + quoted(text), e);
        }
    }

    static boolean flag(String text, String path) {
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        if (text.equalsIgnoreCase("false")) {
            return false;
        }
        throw new RecordJsonException(path, "is true or false, not " + quoted(text));
    }

    static long whole(String text, long least, long greatest, String path) {
        try {
            BigDecimal number = new BigDecimal(numeral(text));
            // a huge exponent would be written out digit by digit
            long value = Math.abs((long) number.scale()) > LONGEST_NUMBER ? overflow() : number.longValueExact();
            if (value >= least && value <= greatest) {
                return value;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw new RecordJsonException(path, notWhole(text, least, greatest), e);
        }
        throw new RecordJsonException(path, notWhole(text, least, greatest));
    }

    static double real(String text, String path) {
        try {
            return Double.parseDouble(numeral(text));
        } catch (NumberFormatException e) {
            throw new RecordJsonException(path, "is a number, not " + quoted(text), e);
        }
    }

    /** Cut to milliseconds, as Avro keeps it. */
    static Instant time(String text, String path) {
        try {
            Instant time = isNumber(text)
                    ? Instant.ofEpochMilli(whole(text, Long.MIN_VALUE, Long.MAX_VALUE, path))
                    : OffsetDateTime.parse(text).toInstant();
            Instant cut = time.truncatedTo(ChronoUnit.MILLIS);
            return Instant.ofEpochMilli(cut.toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            throw new RecordJsonException(
                    path,
                    "is a time such as 2026-11-20T09:30:00Z, with its offset, or epoch milliseconds, not "
                            + quoted(text),
                    e);
        }
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static String numeral(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new NumberFormatException("Longer than " + LONGEST_NUMBER + " characters");
        }
        return text.trim();
    }

    private static long overflow() {
        throw new ArithmeticException("Overflow");
    }

    private static String notWhole(String text, long least, long greatest) {
        return "is a whole number from " + least + " to " + greatest + ", not " + quoted(text);
    }

    private static String quoted(String text) {
        return '"' + (text.length() > 60 ? text.substring(0, 60) + "..." : text) + '"';
    }
}
