package io.fareline.payment.provider.sandbox;

/** The request went out and no usable answer came back: only the provider knows what happened. */
public class AnswerLost extends RuntimeException {
    AnswerLost(String message, Throwable cause) {
        super(message, cause);
    }
}
