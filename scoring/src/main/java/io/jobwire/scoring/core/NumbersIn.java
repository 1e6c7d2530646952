package io.jobwire.scoring.core;

import java.nio.charset.StandardCharsets;

/**
 * Reads what {@link NumbersOut} wrote, in the same order. Bytes that end too early are an {@link IndexOutOfBoundsException}. Not
 * thread-safe.
 */
final class NumbersIn {
    private final byte[] bytes;
    private int at;

    NumbersIn(byte[] bytes) {
        this.bytes = bytes;
    }

    int number() {
        int folded = unsigned();
        return folded >>> 1 ^ -(folded & 1);
    }

    int unsigned() {
        int number = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            number |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }

    int sixteen() {
        int number = (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
        at += 2;
        return number;
    }

    long sixtyFour() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 16) {
            number |= (long) sixteen() << shift;
        }
        return number;
    }

    boolean flag() {
        return unsigned() != 0;
    }

    String text() {
        int length = unsigned();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    byte[] block() {
        byte[] block = new byte[unsigned()];
        System.arraycopy(bytes, at, block, 0, block.length);
        at += block.length;
        return block;
    }

    char[] ascending() {
        char[] numbers = new char[unsigned()];
        int before = 0;
        for (int i = 0; i < numbers.length; i++) {
            before += unsigned();
            numbers[i] = (char) before;
        }
        return numbers;
    }
}
