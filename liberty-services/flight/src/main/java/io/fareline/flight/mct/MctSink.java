package io.fareline.flight.mct;

import io.fareline.flight.ssim.SsimErrors;

/** Takes the rules of a file one by one, and may note errors of its own. */
@FunctionalInterface
public interface MctSink {
    void accept(MctRecord rule, SsimErrors errors);
}
