package io.fareline.flight.ssim;

/** Takes the records of a file one by one, in order, and may itself find fault with them. */
@FunctionalInterface
public interface SsimSink {
    void accept(SsimRecord ssimRecord, SsimErrors errors);
}
