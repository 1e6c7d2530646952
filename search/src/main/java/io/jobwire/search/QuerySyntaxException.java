package io.jobwire.search;

/** A query that is not in the query language. */
public final class QuerySyntaxException extends InvalidSearchException {
    private static final long serialVersionUID = 1L;
    private final int position;

    /**
     * @param message what is wrong and what to write instead
     * @param position where: characters (UTF-16 units) from the start of the query, from 0
     */
    public QuerySyntaxException(String message, int position) {
        super(message);
        this.position = position;
    }

    /** Where it is wrong: UTF-16 units from the start of the query, from 0; its length when something is missing. */
    public int position() {
        return position;
    }
}
