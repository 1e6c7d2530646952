package io.jobwire.taxonomy;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made once, by whoever asks first; the others wait for it. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T there = value;
        return there == null ? make() : there;
    }

    private synchronized T make() {
        T there = value;
        if (there == null) {
            there = maker.get();
            value = there;
        }
        return there;
    }
}
