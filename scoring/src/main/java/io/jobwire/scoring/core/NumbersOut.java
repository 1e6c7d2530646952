package io.jobwire.scoring.core;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers and short texts as bytes, small numbers as few; read again by {@link NumbersIn}. Not thread-safe. */
final class NumbersOut {
    private byte[] bytes = new byte[4096];
    private int size;

    /** A number of any size; the nearer to zero, the fewer bytes. */
    NumbersOut number(int number) {
        return unsigned(number << 1 ^ number >> 31);
    }

    /** A number that is rarely below zero: seven bits a byte, the lowest first. */
    NumbersOut unsigned(int number) {
        reserve(5);
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    /** Sixteen bits, the lower eight first. */
    NumbersOut sixteen(int number) {
        reserve(2);
        bytes[size++] = (byte) number;
        bytes[size++] = (byte) (number >> 8);
        return this;
    }

    NumbersOut sixtyFour(long number) {
        for (int shift = 0; shift < Long.SIZE; shift += 16) {
            sixteen((int) (number >>> shift));
        }
        return this;
    }

    NumbersOut flag(boolean flag) {
        return unsigned(flag ? 1 : 0);
    }

    NumbersOut text(String text) {
        return block(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Some bytes with their number before them. */
    NumbersOut block(byte[] block) {
        unsigned(block.length);
        reserve(block.length);
        System.arraycopy(block, 0, bytes, size, block.length);
        size += block.length;
        return this;
    }

    /** Ascending numbers: how many, then each by its distance from the one before. */
    NumbersOut ascending(char[] numbers) {
        unsigned(numbers.length);
        int before = 0;
        for (char number : numbers) {
            unsigned(number - before);
            before = number;
        }
        return this;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
