package io.jobwire.notify.template;

/** A template that cannot be read. The message is one line that says where and what. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TemplateException(String message) {
        super(message);
    }
}
