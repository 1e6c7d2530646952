package io.jobwire.normalize.core.message;

import java.util.List;
import java.util.Set;

/** Sets of words, written as one text. Stateless. */
final class Words {
    private Words() {}

    static Set<String> of(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+")));
    }
}
