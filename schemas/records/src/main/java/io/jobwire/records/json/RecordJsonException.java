package io.jobwire.records.json;

/** JSON that is not the record that was asked for: a data fault, with the path of the field that is wrong. */
public final class RecordJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String path;

    RecordJsonException(String path, String problem) {
        super(sentence(path, problem));
        this.path = path;
    }

    RecordJsonException(String path, String problem, Throwable cause) {
        super(sentence(path, problem), cause);
        this.path = path;
    }

    /** Where it is, such as {@code pay[0].readFrom}; empty when the fault is not in one field. */
    public String path() {
        return path;
    }

    private static String sentence(String path, String problem) {
        return path.isEmpty() ? problem : path + ": " + problem;
    }
}
